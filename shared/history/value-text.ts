import { formatDay, isCalendarDate } from "../dates/calendar.ts";
import { formatNumber } from "../numbers/number.ts";
import { INNER_WORDS, VALUE_WORDS } from "./value-words.ts";

/** A stored value as a person reads it in the history: one line, in Vietnamese. */
export const valueText = (value: unknown): string => {
	if (value === undefined || value === null) return "";
	if (typeof value === "boolean") return value ? "có" : "không";
	if (typeof value === "number") return formatNumber(value);
	if (typeof value === "string")
		return isCalendarDate(value)
			? formatDay(value)
			: (VALUE_WORDS[value] ?? value);
	if (Array.isArray(value)) return value.map(valueText).join("; ");
	return Object.entries(value)
		.filter(([, inner]) => inner !== undefined && inner !== "")
		.map(
			([name, inner]) =>
				`${INNER_WORDS[name] ?? name} ${innerText(name, inner)}`,
		)
		.join(", ");
};

/** A year is a number that nobody writes with a point. */
const innerText = (name: string, value: unknown): string =>
	name === "year" ? String(value) : valueText(value);
