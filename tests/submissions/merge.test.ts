import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fields } from "../../shared/submissions/editable.ts";
import { type Merge, merge } from "../../shared/submissions/merge.ts";
import { isSame } from "../../shared/submissions/same.ts";

const value = fc.oneof(
	fc.constantFrom(undefined, "a", "b", "c"),
	fc.array(fc.constantFrom("x", "y"), { maxLength: 2 }),
);
const fields = fc.record({ one: value, two: value, three: value });

type MergeOf = (base: Fields, mine: Fields, theirs: Fields) => Merge;

/** What one side changed and the other did not is there; what neither changed stays. */
const losesNothing = (mergeOf: MergeOf) =>
	fc.property(fields, fields, fields, (base, mine, theirs) => {
		const { merged, conflicts } = mergeOf(base, mine, theirs);
		const open = new Set(conflicts.map(({ field }) => field));
		return (["one", "two", "three"] as const).every((field) => {
			const isMine = !isSame(mine[field], base[field]);
			const isTheirs = !isSame(theirs[field], base[field]);
			if (isMine && isTheirs && !isSame(mine[field], theirs[field]))
				return open.has(field);
			const expected = isMine ? mine[field] : theirs[field];
			return !open.has(field) && isSame(merged[field], expected);
		});
	});

describe("merging two changes of the same fields", () => {
	it("loses nobody's change that the other did not touch", () => {
		fc.assert(losesNothing(merge));
	});

	it("would be caught if it took whoever came last", () => {
		const lastWins: MergeOf = (_, mine) => ({ merged: mine, conflicts: [] });
		expect(() => fc.assert(losesNothing(lastWins))).toThrow();
	});

	it("finds the same conflicts from either side, and the same values elsewhere", () => {
		fc.assert(
			fc.property(fields, fields, fields, (base, mine, theirs) => {
				const one = merge(base, mine, theirs);
				const other = merge(base, theirs, mine);
				const open = one.conflicts.map(({ field }) => field).sort();
				expect(other.conflicts.map(({ field }) => field).sort()).toEqual(open);
				for (const [field, found] of Object.entries(one.merged))
					if (!open.includes(field))
						expect(isSame(found, other.merged[field])).toBe(true);
			}),
		);
	});

	it("changes nothing when what was merged is merged again", () => {
		fc.assert(
			fc.property(fields, fields, fields, (base, mine, theirs) => {
				const { merged } = merge(base, mine, theirs);
				const again = merge(theirs, merged, merged);
				expect(again).toEqual({ merged, conflicts: [] });
			}),
		);
	});

	it("calls every difference a conflict where nobody knows what both began with", () => {
		const { conflicts } = merge(undefined, { a: 1, b: 2 }, { a: 1, b: 3 });
		expect(conflicts).toEqual([
			{ field: "b", base: undefined, mine: 2, theirs: 3 },
		]);
	});
});

describe("whether two values say the same", () => {
	it.each([
		[undefined, []],
		[undefined, false],
		[{ name: "A", url: undefined }, { name: "A" }],
		[
			[4, 5],
			[4, 5],
		],
	])("%j and %j do", (a, b) => expect(isSame(a, b)).toBe(true));

	it.each([
		[undefined, 0],
		[
			[4, 5],
			[5, 4],
		],
		["", "a"],
		[{ amount: 1 }, { amount: 2 }],
	])("%j and %j do not", (a, b) => expect(isSame(a, b)).toBe(false));
});
