import { expect, test } from "vitest";
import { TRANSACTION_LIMIT } from "../../functions/platform/limits.ts";
import type { Draft } from "../../shared/directory/model.ts";
import { fingerprint } from "../../shared/publishing/fingerprint.ts";
import {
	difference,
	NOTHING,
	stepTowards,
} from "../../shared/publishing/projection.ts";
import { commune, draft, province, sets } from "./catalogue.ts";
import { summed } from "./summed.ts";

const DAY = "2026-11-20";

/** Whatever one product may touch at once: all year round, of a commune with land of two districts, assessed again and again. */
const rows: Draft[] = [
	province,
	...["981", "982"].map((id) =>
		draft({
			kind: "old_district",
			id,
			province: "98",
			name: `Huyện ${id}`,
			slug: `huyen-${id}`,
			communes: ["98001"],
		}),
	),
	commune({ oldDistricts: ["981", "982"] }),
	...sets,
	draft({
		kind: "organisation",
		id: "htx0001",
		province: "98",
		type: "cooperative",
		name: "Hợp tác xã Thử",
		sector: "agriculture",
		commune: "98001",
		sources: ["nguon1"],
	}),
	draft({
		kind: "product",
		id: "sp0001",
		province: "98",
		name: "Chè thử",
		set: "11",
		commune: "98001",
		producer: "htx0001",
		season: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
		sources: ["nguon1", "nguon2", "nguon3", "nguon4"],
	}),
	...[2005, 2009, 2013, 2017, 2021, 2025].map((year) =>
		draft({
			kind: "certificate",
			id: `cn${year}`,
			province: "98",
			product: "sp0001",
			stars: 4,
			issuedOn: `${year}-03-05`,
			issuedBasis: "decision",
			sources: ["nguon1"],
		}),
	),
];

test("the largest product we can think of is taken in by two transactions at the most", () => {
	const [projection] = summed(rows, DAY).projections;
	if (projection === undefined) throw new Error("no projection");
	const limit = TRANSACTION_LIMIT - 1;
	const { reached } = stepTowards(NOTHING, projection, fingerprint, limit);
	const { put, add, remove, pages } = difference(
		reached,
		projection,
		fingerprint,
	);
	expect(remove).toEqual([]);
	expect(put.length + add.length + pages.length).toBeLessThanOrEqual(limit);
	expect(
		projection.counts.filter(({ group }) => group === "terms:98"),
	).toHaveLength(10);
});

test("no count and no place in a list is written twice in one transaction", () => {
	const { counts, listings } = summed(rows, DAY).projections[0] ?? {
		counts: [],
		listings: [],
	};
	const cells = counts.map(({ group, cell }) => `${group} ${cell}`);
	expect(new Set(cells).size).toBe(cells.length);
	const places = listings.map(({ list, sort }) => `${list} ${sort}`);
	expect(new Set(places).size).toBe(places.length);
});
