import { describe, expect, test } from "vitest";
import {
	type Changes,
	hasShrunk,
	setChange,
	withRun,
} from "../../shared/open-data/changes.ts";

describe("a set that was 5 % and a little", () => {
	test.each([
		[1000, 950, false],
		[1000, 949, true],
		[20, 19, false],
		[20, 18, true],
		[100, 95, false],
		[100, 94, true],
		[19, 18, true],
		[1, 0, true],
		[0, 0, false],
		[0, 10, false],
		[100, 101, false],
	])(
		"of %i lines and is now %i: lost too much is %s",
		(before, now, expected) => {
			expect(hasShrunk(before, now)).toBe(expected);
		},
	);
});

const prints = (of: Record<string, string>) => new Map(Object.entries(of));
const nothing = { added: [], changed: [], withdrawn: [] };

test("a change of a set names what came, what is different and what went", () => {
	expect(
		setChange(
			prints({ a: "1", b: "1", c: "1" }),
			prints({ b: "2", c: "1", d: "1" }),
		),
	).toEqual({ added: ["d"], changed: ["b"], withdrawn: ["a"] });
});

describe("the runs", () => {
	const first = withRun([], "2026-11-20", {
		products: { added: ["a", "b"], changed: ["c", "e"], withdrawn: ["d"] },
	});

	test("say nothing of a night in which nothing changed", () => {
		expect(withRun(first, "2026-11-21", { products: nothing })).toBe(first);
	});

	test("tell the same when a run that was cut off is done again", () => {
		expect(
			withRun(first, "2026-11-20", {
				products: { added: ["a", "b"], changed: ["c", "e"], withdrawn: ["d"] },
			}),
		).toEqual(first);
	});

	test("of one day become one, and what an id became last counts", () => {
		const [run] = withRun(first, "2026-11-20", {
			products: { added: ["d"], changed: ["a"], withdrawn: ["b", "c"] },
			communes: { added: ["x"], changed: [], withdrawn: [] },
		});
		expect(run?.sets.products).toEqual({
			added: ["a", "d"],
			changed: ["e"],
			withdrawn: ["c"],
		});
		expect(run?.sets.communes?.added).toEqual(["x"]);
	});

	test("begin with the newest, and ninety are kept", () => {
		let runs: Changes["runs"] = [];
		for (let at = 0; at < 95; at++) {
			const day = new Date(Date.UTC(2026, 0, 1 + at))
				.toISOString()
				.slice(0, 10);
			runs = withRun(runs, day, {
				products: { added: [`p${at}`], changed: [], withdrawn: [] },
			});
		}
		expect(runs).toHaveLength(90);
		expect(runs[0]?.day).toBe("2026-04-05");
		expect(runs.at(-1)?.day).toBe("2026-01-06");
	});
});
