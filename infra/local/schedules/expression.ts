const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const MONTHS = [
	"JAN",
	"FEB",
	"MAR",
	"APR",
	"MAY",
	"JUN",
	"JUL",
	"AUG",
	"SEP",
	"OCT",
	"NOV",
	"DEC",
];
const RATE_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

type Minute = {
	minute: number;
	hour: number;
	day: number;
	month: number;
	weekday: number;
	year: number;
};

/** Is the schedule due in the minute that `now` stands in? */
export type Due = (now: Date) => boolean;

function number(text: string, names: string[], base: number): number {
	const named = names.indexOf(text.toUpperCase());
	const value = named >= 0 ? named + base : Number(text);
	if (!Number.isInteger(value))
		throw new Error(`"${text}" is not understood in a cron expression`);
	return value;
}

/** One field of a cron expression: `*`, `?`, lists, ranges, steps, names. */
function field(
	text: string,
	from: number,
	to: number,
	names: string[] = [],
	base = 0,
): (value: number) => boolean {
	const tests = text.split(",").map((part) => {
		const [range = "", step] = part.split("/");
		const every = step === undefined ? 1 : number(step, [], 0);
		const all = range === "*" || range === "?";
		const [low = "", high] = range.split("-");
		const start = all ? from : number(low, names, base);
		const end = all
			? to
			: high !== undefined
				? number(high, names, base)
				: step === undefined
					? start
					: to;
		return (value: number) =>
			value >= start && value <= end && (value - start) % every === 0;
	});
	return (value) => tests.some((test) => test(value));
}

function minuteIn(zone: string): (now: Date) => Minute {
	const format = new Intl.DateTimeFormat("en-US", {
		timeZone: zone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		weekday: "short",
	});
	return (now) => {
		const parts = Object.fromEntries(
			format.formatToParts(now).map(({ type, value }) => [type, value]),
		);
		return {
			minute: Number(parts.minute),
			hour: Number(parts.hour),
			day: Number(parts.day),
			month: Number(parts.month),
			year: Number(parts.year),
			// AWS counts Sunday as 1.
			weekday: WEEKDAYS.indexOf(String(parts.weekday).toUpperCase()) + 1,
		};
	};
}

/**
 * Reads `rate(5 minutes)` or `cron(1 0 * * ? *)` with a time zone, as EventBridge Scheduler writes them.
 * A rate counts from `started`. `at(…)` and the cron letters L, W and # are refused by name.
 */
export function parseSchedule(
	expression: string,
	zone: string,
	started: Date,
): Due {
	const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
	if (rate) {
		const unit = rate[2] === "minute" || rate[2] === "hour" ? rate[2] : "day";
		const every = Number(rate[1]) * RATE_MS[unit];
		const minuteOf = (date: Date) =>
			Math.floor(date.getTime() / 60_000) * 60_000;
		return (now) =>
			minuteOf(now) > minuteOf(started) &&
			(minuteOf(now) - minuteOf(started)) % every === 0;
	}
	const fields = /^cron\(([^)]*)\)$/.exec(expression)?.[1]?.split(/\s+/) ?? [];
	const [minute, hour, day, month, weekday, year] = fields;
	if (
		!minute ||
		!hour ||
		!day ||
		!month ||
		!weekday ||
		!year ||
		fields.length !== 6
	)
		throw new Error(`The schedule "${expression}" is not understood`);
	const inMinute = field(minute, 0, 59);
	const inHour = field(hour, 0, 23);
	const onDay = field(day, 1, 31);
	const inMonth = field(month, 1, 12, MONTHS, 1);
	const onWeekday = field(weekday, 1, 7, WEEKDAYS, 1);
	const inYear = field(year, 1970, 2199);
	const local = minuteIn(zone);
	return (now) => {
		const at = local(now);
		return (
			inMinute(at.minute) &&
			inHour(at.hour) &&
			onDay(at.day) &&
			inMonth(at.month) &&
			onWeekday(at.weekday) &&
			inYear(at.year)
		);
	};
}
