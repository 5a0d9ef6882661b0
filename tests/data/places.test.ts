import { describe, expect, test } from "vitest";
import { Draft } from "../../shared/directory/model.ts";
import { slugify } from "../../shared/text/slug.ts";
import { ofKind, storedLines } from "./stored-rows.ts";

const rows = storedLines({ demonstration: true }).map(({ line }) =>
	Draft.parse(JSON.parse(line)),
);
const provinces = ofKind(rows, "province");
const communes = ofKind(rows, "commune");
const oldDistricts = ofKind(rows, "old_district");

describe("places", () => {
	test("have one front province, Lạng Sơn, and one invented one", () => {
		expect(provinces.filter((one) => one.isFront).map(({ id }) => id)).toEqual([
			"20",
		]);
		expect(
			provinces.filter((one) => one.isDemonstration).map(({ id }) => id),
		).toEqual(["99"]);
	});

	test.each([
		["20", 65, 61, 11],
		["24", 99, 66, 18],
	])(
		"of province %s are as many as the law of 2025 made",
		(province, all, rural, districts) => {
			const own = communes.filter((one) => one.province === province);
			expect(own).toHaveLength(all);
			expect(own.filter(({ type }) => type === "commune")).toHaveLength(rural);
			expect(
				oldDistricts.filter((one) => one.province === province),
			).toHaveLength(districts);
		},
	);

	test("have addresses that no other place of their kind has, in any province", () => {
		for (const kind of [provinces, communes, oldDistricts]) {
			const slugs = kind.map(({ slug }) => slug);
			expect(new Set(slugs).size).toBe(slugs.length);
		}
	});

	test("give the plain address to the front province where two share a name", () => {
		const both = communes.filter(({ fullName }) => fullName === "Xã Chi Lăng");
		expect(both.map(({ slug }) => slug)).toEqual([
			"xa-chi-lang",
			"xa-chi-lang-bac-ninh",
		]);
	});

	test("have addresses made of their names", () => {
		expect(
			communes.filter(
				({ slug, fullName }) => !slug.startsWith(slugify(fullName)),
			),
		).toEqual([]);
	});

	test("know each other: a commune names its old districts and they name it", () => {
		const fromCommunes = communes.flatMap(({ id, oldDistricts: named }) =>
			named.map((district) => `${district} ${id}`),
		);
		const fromDistricts = oldDistricts.flatMap(({ id, communes: named }) =>
			named.map((commune) => `${id} ${commune}`),
		);
		expect(fromCommunes.toSorted()).toEqual(fromDistricts.toSorted());
	});

	test("remember 194 communes of Lạng Sơn from before 01/07/2025", () => {
		const before = communes
			.filter(({ province }) => province === "20")
			.flatMap(({ predecessors }) => predecessors)
			.map(({ name, district }) => `${name}, ${district}`);
		expect(new Set(before).size).toBe(194);
	});
});
