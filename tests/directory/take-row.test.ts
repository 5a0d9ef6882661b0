import fc from "fast-check";
import { expect, test } from "vitest";
import { Draft } from "../../shared/directory/model.ts";
import { otherwise, takeRow } from "../../shared/directory/take-row.ts";
import type { Fields } from "../../shared/submissions/editable.ts";
import { isSame } from "../../shared/submissions/same.ts";

const product = (over: Fields = {}): Draft =>
	Draft.parse({
		kind: "product",
		id: "th001",
		province: "98",
		name: "Chè thử",
		sources: ["bao1"],
		...over,
	});
const certificate = (over: Fields = {}): Draft =>
	Draft.parse({
		kind: "certificate",
		id: "th001c1",
		product: "th001",
		province: "98",
		sources: ["bao1"],
		...over,
	});

/** The file first said `first`, people made `record` of it, and now the file says `row`. */
const after = (first: Draft, record: Draft, row: Draft) =>
	takeRow(row, record, otherwise(first, record));

test("what people changed stays, what the file changed meanwhile comes in", () => {
	const first = product({ story: "Lời cũ.", usage: "Pha nước sôi." });
	const record = product({
		...first,
		story: "Lời của hợp tác xã.",
		sources: ["bao1", "htxtukhai"],
	});
	const row = product({ ...first, usage: "Pha nước 80 độ.", season: [4, 5] });
	expect(after(first, record, row)).toEqual({
		record: product({
			...record,
			usage: "Pha nước 80 độ.",
			season: [4, 5],
		}),
		disputed: [],
	});
});

test("what either side deleted is gone, unless the other wrote it anew meanwhile", () => {
	const first = product({ story: "Lời cũ.", usage: "Pha.", storage: "Khô." });
	const record = product({ story: "Lời cũ.", storage: "Mát." });
	const row = product({ name: "Chè thử" });
	expect(after(first, record, row)).toEqual({
		record: product({ storage: "Mát." }),
		disputed: ["storage"],
	});
});

test("where both changed it, people's word stays and is marked, but for what only the source knows", () => {
	const first = product({ story: "Lời cũ.", ocopCode: "20-06463-1-2026" });
	const record = product({
		story: "Lời của hợp tác xã.",
		ocopCode: "20-06463-2-2026",
	});
	const row = product({ story: "Lời báo.", ocopCode: "20-06463-3-2026" });
	expect(after(first, record, row)).toEqual({
		record: product({
			story: "Lời của hợp tác xã.",
			ocopCode: "20-06463-3-2026",
		}),
		disputed: ["story"],
	});
	const was = certificate({ stars: 3 });
	const staff = certificate({ stars: 4 });
	const file = certificate({ stars: 5 });
	expect(after(was, staff, file)).toEqual({ record: file, disputed: [] });
	expect(after(was, staff, was).record).toEqual(staff);
});

test("a set that somebody confirmed and the file now doubts is one question, not two halves", () => {
	const first = product({ set: "7" });
	const confirmed = product({ set: "7", setConfirmed: true });
	expect(after(first, confirmed, product({ set: "8" }))).toEqual({
		record: confirmed,
		disputed: ["set"],
	});
});

test("sources are those of both, without what the file took back, and a later confirmation holds", () => {
	const first = product({ sources: ["bao1", "bao2"] });
	const record = product({
		sources: ["bao1", "bao2", "htxtukhai"],
		confirmedOn: "2026-11-20",
	});
	const row = product({
		sources: ["bao2", "bao3"],
		confirmedOn: "2026-03-01",
	});
	expect(after(first, record, row)).toEqual({
		record: product({
			sources: ["bao2", "htxtukhai", "bao3"],
			confirmedOn: "2026-11-20",
		}),
		disputed: [],
	});
});

test("of a record that no file ever spoke of, a row fills what is missing and overwrites nothing", () => {
	const record = product({ story: "Lời của hợp tác xã." });
	const row = product({ story: "Lời báo.", usage: "Pha." });
	expect(takeRow(row, record, undefined)).toEqual({
		record: product({ story: "Lời của hợp tác xã.", usage: "Pha." }),
		disputed: ["story"],
	});
});

const day = fc.constantFrom("2024-01-01", "2025-06-30");
const words = fc.constantFrom("một", "hai", "ba");
const optional = <T>(value: fc.Arbitrary<T>) =>
	fc.option(value, { nil: undefined });
const anyProduct = fc
	.record({
		name: words,
		story: optional(words),
		set: optional(fc.constantFrom("1", "2")),
		setConfirmed: fc.boolean(),
		season: fc.subarray([1, 2, 3]),
		sources: fc.subarray(["bao1", "bao2", "bao3"], { minLength: 1 }),
		withdrawn: fc.boolean(),
	})
	.map(product);
const anyCertificate = fc
	.record({
		stars: optional(fc.constantFrom(3, 4)),
		dates: optional(day),
		filed: optional(day),
		extendedUntil: optional(day),
	})
	.map(({ stars, dates, filed, extendedUntil }) =>
		certificate({
			stars,
			...(dates && { issuedOn: dates, issuedBasis: "decision" }),
			...(filed && { reassessmentFiledOn: filed, extendedUntil }),
		}),
	);
const threeOf = (any: fc.Arbitrary<Draft>) => fc.tuple(any, any, any);
const three = fc.oneof(threeOf(anyProduct), threeOf(anyCertificate));

test("whatever three sides say, the outcome is a record, and the row sent again changes nothing", () => {
	fc.assert(
		fc.property(three, ([first, record, row]) => {
			const taken = after(first, record, row);
			expect(Draft.parse(taken.record)).toEqual(taken.record);
			const again = takeRow(row, taken.record, otherwise(row, taken.record));
			expect(again).toEqual({ record: taken.record, disputed: [] });
		}),
	);
});

test("a file sent again as it was undoes nothing that people did; without people, the file is the record", () => {
	fc.assert(
		fc.property(three, ([first, record, row]) => {
			expect(isSame(after(first, record, first).record, record)).toBe(true);
			expect(after(first, first, row)).toEqual({ record: row, disputed: [] });
		}),
	);
});

test("of fields taken one by one, each stands as one of the sides has it", () => {
	fc.assert(
		fc.property(threeOf(anyProduct), ([first, record, row]) => {
			const { record: taken, disputed } = after(first, record, row);
			const sides = [first, record, row].map(
				(one) => new Map(Object.entries(one)),
			);
			for (const field of ["name", "story", "season", "withdrawn"]) {
				const [was, ours, theirs] = sides.map((one) => one.get(field));
				const now = new Map(Object.entries(taken)).get(field);
				const expected = isSame(ours, was) ? theirs : ours;
				expect(isSame(now, expected)).toBe(true);
				expect(disputed.includes(field)).toBe(
					!isSame(ours, was) && !isSame(theirs, was) && !isSame(ours, theirs),
				);
			}
		}),
	);
});
