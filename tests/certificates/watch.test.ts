import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	DUE_FACTS,
	dueOn,
	watchedEnds,
} from "../../shared/certificates/watch.ts";
import { addDays } from "../../shared/dates/calendar.ts";
import { anyCertificate, certificate } from "./any-certificate.ts";

const issuedOn = (day: string) => certificate({ issuedOn: day });

describe("what is due of a certificate that ends on 06/11/2026", () => {
	const given = issuedOn("2023-11-06");
	test.each<[string, string | undefined, string]>([
		["2026-05-09", undefined, "the day before T-180"],
		["2026-05-10", "opens", "T-180"],
		["2026-06-08", "opens", "T-151"],
		["2026-06-09", "last_month", "T-150"],
		["2026-06-25", "last_call", "T-134"],
		["2026-07-08", "last_call", "T-121"],
		["2026-07-09", "last_day", "T-120"],
		["2026-07-10", "closed", "T-119"],
		["2026-11-05", "closed", "T-1"],
		["2026-11-06", "ends", "its last day"],
		["2026-11-13", "ends", "a week late"],
		["2026-11-14", undefined, "long past"],
	])("on %s it is %s (%s)", (day, fact) => {
		expect(dueOn(given, day)?.fact).toBe(fact);
	});

	test("it says the last day in force and the last day to file", () => {
		expect(dueOn(given, "2026-06-09")).toEqual({
			fact: "last_month",
			end: "2026-11-06",
			closesOn: "2026-07-09",
			isExact: true,
		});
	});
});

test.each([
	["2024-02-29", "2027-02-28"],
	["2021-02-28", "2024-02-28"],
	["2023-08-31", "2026-08-31"],
	["2024-12-31", "2027-12-31"],
])("issued on %s it ends on %s, and on that day it is told", (issued, end) => {
	expect(dueOn(issuedOn(issued), end)).toMatchObject({ fact: "ends", end });
	expect(dueOn(issuedOn(issued), addDays(end, -120))?.fact).toBe("last_day");
	expect(dueOn(issuedOn(issued), addDays(end, -119))?.fact).toBe("closed");
});

test("whoever has filed is told of the end of the extension, and of nothing else", () => {
	const given = certificate({
		issuedOn: "2023-11-06",
		reassessmentFiledOn: "2026-06-01",
	});
	expect(dueOn(given, "2026-07-09")).toBeUndefined();
	expect(dueOn(given, "2026-11-06")).toBeUndefined();
	expect(dueOn(given, addDays("2026-11-06", 180))).toMatchObject({
		fact: "ends",
		end: addDays("2026-11-06", 180),
	});
});

test("nothing is due of what was revoked or has no date of issue", () => {
	const revoked = certificate({
		issuedOn: "2023-11-06",
		revoked: { on: "2026-01-01", reason: "Ngừng sản xuất" },
	});
	expect(dueOn(revoked, "2026-07-09")).toBeUndefined();
	expect(dueOn(certificate(), "2026-07-09")).toBeUndefined();
});

test("where only the month of issue is known, filing is reminded by the earliest day, and no end is claimed", () => {
	const given = certificate({ issuedOn: "2023-11" });
	expect(dueOn(given, "2026-07-04")).toMatchObject({
		fact: "last_day",
		isExact: false,
	});
	expect(dueOn(given, "2026-11-01")).toBeUndefined();
});

test("over its life every fact of a dated certificate comes once, in order, and never goes back", () => {
	const days = fc
		.integer({ min: 0, max: 3000 })
		.map((offset) => addDays("2020-01-01", offset));
	fc.assert(
		fc.property(days, (issued) => {
			const given = issuedOn(issued);
			const seen: string[] = [];
			for (let offset = 800; offset < 1200; offset++) {
				const fact = dueOn(given, addDays(issued, offset))?.fact;
				if (fact && fact !== seen.at(-1)) seen.push(fact);
			}
			expect(seen).toEqual([...DUE_FACTS]);
		}),
		{ numRuns: 40 },
	);
});

test("whatever is due ends within the days that the watch looks at", () => {
	const day = fc
		.integer({ min: 0, max: 3000 })
		.map((offset) => addDays("2023-01-01", offset));
	fc.assert(
		fc.property(anyCertificate, day, (given, today) => {
			const due = dueOn(given, today);
			const { from, until } = watchedEnds(today);
			if (due) expect(due.end >= from && due.end <= until).toBe(true);
		}),
	);
});
