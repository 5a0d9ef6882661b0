import type * as z from "zod";
import { type FieldIssue, issuesOf } from "../refusals/from-zod.ts";
import { EDITABLE, type Fields } from "../submissions/editable.ts";
import { readStamp, type Seen } from "../submissions/seen.ts";
import { entryOf } from "./entries.ts";
import type { Typed } from "./entry.ts";
import { PARTS, type PartName } from "./parts.ts";
import { VERSION_INPUT } from "./version-input.ts";

export type ReadPart = {
	/** The fields that could be read; one that was left empty is there and undefined. */
	values: Fields;
	/** Their names: all of the page, without those in `issues`. */
	names: string[];
	issues: FieldIssue[];
};

/**
 * Reads the inputs of one page by the schema of its record, field by field, so that what is right
 * can be kept while something else is still being typed. An input that the page does not have is an
 * issue of its own (`input.unknown_field`): nobody adds fields to a form.
 */
export const readPart = (part: PartName, typed: Typed): ReadPart => {
	const { kind, fields } = PARTS[part];
	const shape: Record<string, z.ZodType> = EDITABLE[kind].shape;
	const values: Fields = {};
	const issues = unknownInputs(fields, typed);
	for (const field of fields) {
		const parsed = shape[field]?.safeParse(entryOf(field).read(typed));
		if (parsed?.success) values[field] = parsed.data;
		else if (parsed)
			issues.push(
				...issuesOf(parsed.error).map((issue) => ({
					...issue,
					field: [field, issue.field].filter((one) => one !== "").join("."),
				})),
			);
	}
	return { values, names: Object.keys(values), issues };
};

const unknownInputs = (
	fields: readonly string[],
	typed: Typed,
): FieldIssue[] => {
	const known = new Set([
		VERSION_INPUT,
		...fields.flatMap((field) => entryOf(field).inputs),
	]);
	return Object.keys(typed)
		.filter((input) => !known.has(input))
		.map((input) => ({
			field: /^[A-Za-z_]\w{0,59}$/.test(input) ? input : "…",
			code: "input.unknown_field" as const,
			values: {},
		}));
};

/** What the inputs of a page say for these values. */
export const writePart = (part: PartName, values: Fields): Typed =>
	Object.assign(
		{},
		...PARTS[part].fields.map((field) => entryOf(field).write(values[field])),
	);

/** What a form stood on when it was opened; for one that does not say, no draft. */
export const seenIn = (typed: Typed): Seen =>
	readStamp(stampIn(typed)) ?? { version: 0 };

/** The same as it was sent, to send it back. */
export const stampIn = (typed: Typed): string =>
	typed[VERSION_INPUT]?.at(-1) ?? "";
