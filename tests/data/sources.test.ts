import { describe, expect, test } from "vitest";
import { SELF_DECLARED } from "../../shared/submissions/complete.ts";
import { ofKind, realRows } from "./stored-rows.ts";

const sources = ofKind(realRows, "source");
/** All but the one that approved declarations of cooperatives name: it was never printed anywhere. */
const printed = sources.filter(({ id }) => id !== SELF_DECLARED);
const cited = new Set(
	realRows.flatMap((row) => ("sources" in row ? row.sources : [])),
);

describe("sources", () => {
	test("stand behind every product, organisation, certificate and number", () => {
		const bare = realRows.filter(
			(row) => "sources" in row && row.sources.length === 0,
		);
		expect(bare).toEqual([]);
	});

	test("are all cited, but for the founding documents that name no entry", () => {
		const uncited = printed.filter(({ id }) => !cited.has(id));
		expect(uncited.map(({ id }) => id)).toEqual(["doc001", "doc002"]);
	});

	test("hold the one that an approved declaration names", () => {
		expect(sources).toHaveLength(printed.length + 1);
	});

	test("are one for each address", () => {
		const urls = sources.flatMap(({ url }) => url ?? []);
		expect(new Set(urls).size).toBe(urls.length);
	});

	test("have an address unless they are founding documents", () => {
		const without = printed.filter(({ url }) => url === undefined);
		expect(without.map(({ id }) => id)).toEqual([
			"doc001",
			"doc002",
			"doc003",
			"doc004",
		]);
	});
});
