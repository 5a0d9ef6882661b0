import { describe, expect, it } from "vitest";
import {
	organisationGaps,
	productGaps,
} from "../../shared/submissions/completeness.ts";

const criterionFor = (field: string, set?: string) =>
	productGaps({ set }).find((gap) => gap.field === field)?.criterion;

describe("what a product's page lacks", () => {
	it("is nothing that it already has", () => {
		const gaps = productGaps({ set: "11", story: "Một câu chuyện." });
		expect(gaps.map(({ field }) => field)).not.toContain("story");
		expect(gaps.map(({ field }) => field)).toContain("channels");
	});

	it.each([
		["story", "1", { no: "5.1", most: 5 }],
		["story", "26", { no: "5.1", most: 4 }],
		["nameEn", "11", { no: "2.4", most: 1 }],
		["nameEn", "21", { no: "2.3", most: 1 }],
		["nameEn", "26", undefined],
		["capacity", "6", { no: "1.4", most: 3 }],
		["capacity", "22", { no: "1.3", most: 3 }],
		["packaging", "22", { no: "2.2", most: 5 }],
		["commune", "9", { no: "1.1", most: 5 }],
	])(
		"%s serves in the form of set %s the criterion %j",
		(field, set, criterion) => {
			expect(criterionFor(field, set)).toEqual(criterion);
		},
	);

	it("follows the form that most sets have, while its set is not known", () => {
		expect(criterionFor("story")).toEqual({ no: "5.1", most: 5 });
	});
});

it("tells an organisation that partners serve the criterion of linkage", () => {
	expect(organisationGaps({}, ["21"])).toContainEqual({
		field: "seeks",
		criterion: { no: "1.4", most: 4 },
	});
});
