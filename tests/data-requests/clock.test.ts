import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	clockOf,
	isWorkingDay,
	stateOfClock,
	workingDaysAfter,
} from "../../shared/data-requests/clock.ts";
import { addDays } from "../../shared/dates/calendar.ts";

/** Noon in Việt Nam. */
const on = (day: string) => `${day}T05:00:00.000Z`;
const clock = (
	day: string,
	kind: Parameters<typeof clockOf>[0]["kind"] = "withdraw",
	withProcessor = false,
) => clockOf({ kind, receivedAt: on(day), withProcessor });

describe("to answer, two working days", () => {
	test.each([
		["Monday", "2026-11-16", "2026-11-18"],
		["Thursday, over a weekend", "2026-11-19", "2026-11-23"],
		["Saturday", "2026-11-21", "2026-11-24"],
		["the eve of Tết", "2026-02-13", "2026-02-24"],
		["before 30/4 and 1/5", "2026-04-29", "2026-05-05"],
	])("from a %s", (_, received, by) => {
		expect(clock(received).answerBy).toBe(by);
	});

	test("late at night in UTC it is tomorrow in Việt Nam", () => {
		const { answerBy } = clockOf({
			kind: "access",
			receivedAt: "2026-11-16T18:30:00.000Z",
			withProcessor: false,
		});
		expect(answerBy).toBe("2026-11-19");
	});
});

describe("to have it done", () => {
	test.each([
		["withdraw", false, "2026-12-01", true],
		["restrict", false, "2026-12-01", true],
		["object", true, "2026-12-07", true], // 20 days end on Sunday 06/12
		["access", false, "2026-11-26", false],
		["deletion", true, "2026-11-26", false],
	] as const)(
		"%s, with a processor: %s → %s",
		(kind, withProcessor, by, isLegal) => {
			expect(clock("2026-11-16", kind, withProcessor)).toMatchObject({
				doneBy: by,
				isLegal,
			});
		},
	);
});

test("the n-th working day is one, with n-1 others in between", () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 0, max: 700 }),
			fc.integer({ min: 1, max: 12 }),
			(offset, count) => {
				const from = addDays("2026-01-01", offset);
				const to = workingDaysAfter(from, count);
				expect(isWorkingDay(to)).toBe(true);
				let between = 0;
				for (let day = addDays(from, 1); day < to; day = addDays(day, 1))
					if (isWorkingDay(day)) between++;
				expect(between).toBe(count - 1);
			},
		),
	);
});

test.each([
	["running before the day", undefined, "2026-11-17", "running"],
	["today on the day itself", undefined, "2026-11-18", "today"],
	["late after it", undefined, "2026-11-19", "late"],
	["met if stopped on the day", on("2026-11-18"), "2026-12-01", "met"],
	["late if stopped after it", on("2026-11-19"), "2026-12-01", "late"],
] as const)("a clock is %s", (_, stopped, today, state) => {
	expect(stateOfClock("2026-11-18", stopped, today)).toBe(state);
});
