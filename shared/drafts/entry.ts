import { formatDay, parseDay } from "../dates/calendar.ts";
import { parsePartial } from "../dates/partial.ts";
import { formatNumber, parseNumber } from "../numbers/number.ts";
import { isRecord } from "../submissions/same.ts";

/** What stands in the inputs of a form, by their names. */
export type Typed = Record<string, string[]>;

/**
 * How a field is typed: which inputs it has, what they say, and what is meant by it. What cannot be
 * read comes back as it was typed, for the schema to refuse by name.
 */
export type Entry = {
	inputs: readonly string[];
	read: (typed: Typed) => unknown;
	write: (value: unknown) => Typed;
};

const last = (typed: Typed, input: string): string | undefined =>
	typed[input]?.at(-1)?.trim() || undefined;

const single = (
	input: string,
	meaning: (text: string) => unknown,
	text: (value: unknown) => string | undefined,
): Entry => ({
	inputs: [input],
	read(typed) {
		const said = last(typed, input);
		return said === undefined ? undefined : meaning(said);
	},
	write(value) {
		const said = text(value);
		return said === undefined ? {} : { [input]: [said] };
	},
});

const asText = (value: unknown): string | undefined =>
	typeof value === "string" && value !== "" ? value : undefined;

export const text = (input: string): Entry =>
	single(input, (said) => said, asText);

/** Numbers that people type with spaces and dots: the schema wants one form. */
export const code = (
	input: string,
	form: (text: string) => string | undefined,
): Entry => single(input, (said) => form(said) ?? said, asText);

/** `1.234,5`. */
export const number = (input: string): Entry =>
	single(input, (said) => parseNumber(said) ?? said, asNumber);

const asNumber = (value: unknown): string | undefined =>
	typeof value === "number" ? formatNumber(value) : undefined;

/** `06/11/2026`. */
export const day = (input: string): Entry =>
	single(
		input,
		(said) => parseDay(said) ?? said,
		(value) => asText(value) && asPartial(value),
	);

/** A day, `11/2026` or `2026`. */
export const partialDay = (input: string): Entry =>
	single(input, (said) => parsePartial(said) ?? said, asPartial);

/** `06/11/2026`, `11/2026`, `2026`. */
export const asPartial = (value: unknown): string | undefined => {
	const date = asText(value);
	if (date === undefined) return undefined;
	if (date.length === 10) return formatDay(date);
	return date.split("-").reverse().join("/");
};

export const yes = (input: string): Entry =>
	single(
		input,
		(said) => said === "1",
		(value) => (value === true ? "1" : undefined),
	);

/** Boxes that are ticked. */
export const several = (
	input: string,
	meaning: (text: string) => unknown = (said) => said,
): Entry => ({
	inputs: [input],
	read: (typed) =>
		(typed[input] ?? []).filter((said) => said.trim() !== "").map(meaning),
	write: (value) =>
		Array.isArray(value) && value.length > 0
			? { [input]: value.map(String) }
			: {},
});

/** One on each line: a phone has no comma close at hand, and names hold commas. */
export const lines = (
	input: string,
	meaning: (line: string) => unknown = (line) => line,
	line: (value: unknown) => string = String,
): Entry => ({
	inputs: [input],
	read: (typed) =>
		(typed[input]?.at(-1) ?? "")
			.split(/\r?\n/)
			.map((one) => one.trim())
			.filter((one) => one !== "")
			.map(meaning),
	write: (value) =>
		Array.isArray(value) && value.length > 0
			? { [input]: [value.map(line).join("\n")] }
			: {},
});

/** Several inputs that are one thing; empty when the deciding ones are. */
export const group = (
	field: string,
	inside: Record<string, Entry>,
	deciding: readonly string[],
): Entry => ({
	inputs: Object.values(inside).flatMap(({ inputs }) => inputs),
	read(typed) {
		if (deciding.every((name) => last(typed, `${field}.${name}`) === undefined))
			return undefined;
		return Object.fromEntries(
			Object.entries(inside).map(([name, entry]) => [name, entry.read(typed)]),
		);
	},
	write: (value) =>
		isRecord(value)
			? Object.assign(
					{},
					...Object.entries(inside).map(([name, entry]) =>
						entry.write(value[name]),
					),
				)
			: {},
});
