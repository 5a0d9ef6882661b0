import { describe, expect, test } from "vitest";
import { parseSchedule } from "../../infra/local/schedules/expression.ts";

const started = new Date("2026-11-20T09:00:30Z");
const isDue = (expression: string, at: string, zone = "Asia/Ho_Chi_Minh") =>
	parseSchedule(expression, zone, started)(new Date(at));

describe("a schedule", () => {
	test.each([
		[
			"one minute after midnight in Việt Nam",
			"cron(1 0 * * ? *)",
			"2026-11-20T17:01:20Z",
			true,
		],
		[
			"and not at that hour in London",
			"cron(1 0 * * ? *)",
			"2026-11-20T00:01:00Z",
			false,
		],
		[
			"every fifth minute, counted from the start",
			"rate(5 minutes)",
			"2026-11-20T09:05:00Z",
			true,
		],
		["not in between", "rate(5 minutes)", "2026-11-20T09:06:00Z", false],
		[
			"not at the start itself",
			"rate(5 minutes)",
			"2026-11-20T09:00:59Z",
			false,
		],
		["every hour", "rate(1 hour)", "2026-11-20T11:00:10Z", true],
		[
			"steps and ranges",
			"cron(0/15 8-17 ? * MON-FRI *)",
			"2026-11-20T08:45:00Z",
			true,
		],
		[
			"not on a Saturday",
			"cron(0/15 8-17 ? * MON-FRI *)",
			"2026-11-21T08:45:00Z",
			false,
		],
		[
			"lists and names of months",
			"cron(0 9 1,15 JAN,NOV ? 2026)",
			"2026-11-15T02:00:00Z",
			true,
		],
		[
			"not in another year",
			"cron(0 9 1,15 JAN,NOV ? 2026)",
			"2027-11-15T02:00:00Z",
			false,
		],
	])("is due %s", (_, expression, at, expected) => {
		expect(isDue(expression, at)).toBe(expected);
	});

	test.each([
		"at(2026-11-20T09:00:00)",
		"cron(0 9 L * ? *)",
		"cron(0 9 * *)",
		"rate(5 weeks)",
		"every day",
	])("%s is refused, because it is not understood", (expression) => {
		expect(() => isDue(expression, "2026-11-20T09:00:00Z")).toThrow(
			"is not understood",
		);
	});
});
