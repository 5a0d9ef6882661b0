import { describe, expect, test } from "vitest";
import { Draft } from "../../shared/directory/model.ts";
import { tidy } from "../../shared/text/tidy.ts";
import { textsIn } from "./personal-data.ts";
import { unresolved } from "./references.ts";
import { ofKind, storedLines } from "./stored-rows.ts";

const lines = storedLines({ demonstration: true });
const rows = lines.map(({ line }) => Draft.parse(JSON.parse(line)));

describe("the rows that a fresh service loads", () => {
	test("are one JSON object a line, each accepted by the model", () => {
		const refused = lines.filter(
			({ line }) => !Draft.safeParse(JSON.parse(line)).success,
		);
		expect(refused).toEqual([]);
		expect(lines.length).toBeGreaterThan(600);
	});

	test("begin with their kind and stay below 16 kB", () => {
		expect(
			lines.filter(
				({ line }) =>
					!line.startsWith('{"kind":"') || Buffer.byteLength(line) > 16_000,
			),
		).toEqual([]);
	});

	test("name only what stands before them", () => {
		expect(unresolved(rows)).toEqual([]);
		expect(unresolved(rows.toReversed())).not.toEqual([]);
	});

	test("have an id of their own within their kind", () => {
		const names = rows.map(({ kind, id }) => `${kind}#${id}`);
		expect(new Set(names).size).toBe(names.length);
	});

	test("hold text that needs no tidying: what was reviewed is what is stored", () => {
		const untidy = storedLines({ demonstration: false }).filter(({ line }) =>
			textsIn(JSON.parse(line)).some((text) => text !== tidy(text)),
		);
		expect(untidy).toEqual([]);
		expect(tidy(" Chè\u00a0xanh ")).not.toBe(" Chè\u00a0xanh ");
	});

	test("put a product, its producer and its places into one province", () => {
		const provinceOf = new Map(
			rows.map((row) => [
				`${row.kind}#${row.id}`,
				"province" in row ? row.province : "",
			]),
		);
		const strays = ofKind(rows, "product").filter(
			({ province, commune, oldDistrict, producer }) =>
				(commune && provinceOf.get(`commune#${commune}`) !== province) ||
				(oldDistrict &&
					provinceOf.get(`old_district#${oldDistrict}`) !== province) ||
				(producer && provinceOf.get(`organisation#${producer}`) !== province),
		);
		expect(strays).toEqual([]);
	});
});
