import { fold } from "../text/fold.ts";
import type { Flag } from "./model.ts";
import type { Statistic } from "./statistic.ts";

/** Percentage points a printed share may be off before it is a mistake and not a rounding. */
const SHARE_TOLERANCE = 0.5;
/** How near a ratio comes to ten when a zero was added or lost: 2.955 printed for 295. */
const TEN = { from: 9.5, to: 10.5 };
/** Hides what binary fractions add (0,1 + 0,2), nothing that was printed. */
const EPSILON = 1e-9;
/** Units that are measured and therefore rounded; all others are counted. */
const MEASURED =
	/\b(dong|trieu|ti|nghin|ngan|ha|hecta|tan|ta|kg|gam|g|lit|ml|m2|m3|km|m|diem|phan tram|usd)\b/;

/** Sums, shares and sizes in one printed number that do not fit each other. */
export function statisticFlags(statistic: Statistic): Flag[] {
	return [
		...sumFlags(statistic),
		...partFlags(statistic),
		...shareFlags(statistic),
	];
}

/**
 * The parts against the whole. Measured or estimated numbers may be off by one unit of the last
 * printed place for each part (269 = 67 + 203 is rounding); counted things must fit exactly.
 */
function sumFlags(statistic: Statistic): Flag[] {
	const { value, parts } = statistic;
	if (parts.length < 2) return [];
	const sum = rounded(parts.reduce((total, part) => total + part.value, 0));
	if (Math.abs(sum - value) <= tolerance(statistic) + EPSILON * Math.abs(value))
		return [];
	const detail = `${sum} ≠ ${value}`;
	const flags: Flag[] = [{ code: "sum_mismatch", field: "parts", detail }];
	if (isTenfold(value / sum) || isTenfold(sum / value))
		flags.push({ code: "suspicious_number", field: "value", detail });
	return flags;
}

/** One part that is larger than its whole. */
function partFlags({ value, parts }: Statistic): Flag[] {
	if (parts.some((part) => part.value < 0)) return [];
	return parts.flatMap((part, index) =>
		part.value > value
			? {
					code: "suspicious_number" as const,
					field: `parts.${index}.value`,
					detail: `${part.value} > ${value}`,
				}
			: [],
	);
}

function shareFlags({ value, share }: Statistic): Flag[] {
	if (share === undefined) return [];
	const percent = (value / share.of) * 100;
	if (Math.abs(percent - share.printedPercent) <= SHARE_TOLERANCE + EPSILON)
		return [];
	return [
		{
			code: "percent_mismatch",
			field: "share.printedPercent",
			detail: `${value} / ${share.of} = ${percent.toFixed(2)} % ≠ ${share.printedPercent} %`,
		},
	];
}

function tolerance({ value, unit, parts, isEstimate }: Statistic): number {
	const numbers = [value, ...parts.map((part) => part.value)];
	const isCounted =
		numbers.every(Number.isInteger) &&
		!isEstimate &&
		!unit.includes("%") &&
		!MEASURED.test(fold(unit));
	if (isCounted) return 0;
	const steps = parts.reduce((total, part) => total + lastPlace(part.value), 0);
	return Math.max(steps, lastPlace(value));
}

/** One unit of the last place a number is printed with: 113,76 → 0,01. */
function lastPlace(value: number): number {
	return 10 ** -(String(value).split(".")[1]?.length ?? 0);
}

function isTenfold(ratio: number): boolean {
	return ratio >= TEN.from && ratio <= TEN.to;
}

/** Nine decimals are more than any source prints, and fewer than binary sums go wrong in. */
function rounded(value: number): number {
	return Math.round(value * 1e9) / 1e9;
}
