import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	clockOf,
	stateOfClock,
	workingDaysAfter,
} from "../../shared/data-requests/clock.ts";
import {
	HOLIDAYS_KNOWN_UNTIL,
	isWorkingDay,
} from "../../shared/data-requests/holidays.ts";
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

describe("more time, once", () => {
	const extension = { reason: "Chờ bên xử lý trả lời.", at: on("2026-11-20") };
	test.each([
		["withdraw", false, "2026-12-16"],
		["object", true, "2026-12-21"],
		["access", false, "2026-12-07"], // 20 days end on Sunday 06/12
	] as const)("%s, with a processor: %s → %s", (kind, withProcessor, by) => {
		expect(
			clockOf({
				kind,
				receivedAt: on("2026-11-16"),
				withProcessor,
				extension,
			}).doneBy,
		).toBe(by);
	});
});

const daysOff = (year: number): string[] => {
	const days: string[] = [];
	for (
		let day = `${year}-01-01`;
		day.startsWith(`${year}`);
		day = addDays(day, 1)
	)
		if (!isWorkingDay(day) && ![0, 6].includes(new Date(day).getUTCDay()))
			days.push(day.slice(5));
	return days;
};

describe("days off that are no weekend", () => {
	test("in 2026, as the law names and the government announced them", () => {
		expect(daysOff(2026)).toEqual([
			"01-01",
			"01-02",
			"02-16",
			"02-17",
			"02-18",
			"02-19",
			"02-20",
			"04-27", // Giỗ Tổ on Sunday 26/04
			"04-30",
			"05-01",
			"08-31",
			"09-01",
			"09-02",
		]);
		// Saturdays worked for 02/01 and 31/08.
		expect(isWorkingDay("2026-01-10")).toBe(true);
		expect(isWorkingDay("2026-08-22")).toBe(true);
	});

	test("in 2027, only those that the law itself names, with the days in lieu of a weekend", () => {
		expect(daysOff(2027)).toEqual([
			"01-01",
			"02-05", // the eve of Tết; 06 and 07/02 are a weekend
			"02-08",
			"02-09",
			"02-10",
			"04-16", // Giỗ Tổ
			"04-30",
			"05-03", // for Saturday 01/05
			"09-02",
		]);
	});

	test("a term that ends after the last announced year says that it may be later", () => {
		expect(clock("2026-12-10").mayBeLater).toBe(false);
		expect(clock("2026-12-20")).toMatchObject({
			doneBy: "2027-01-04",
			mayBeLater: true,
		});
		expect(HOLIDAYS_KNOWN_UNTIL).toBe("2026-12-31");
	});
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
