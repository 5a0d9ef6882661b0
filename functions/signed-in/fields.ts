import type { z } from "zod";
import { type FieldIssue, issuesOf } from "../../shared/refusals/from-zod.ts";
import type { Fields } from "./route.ts";

/**
 * What a form's fields say, read by a strict schema: an empty field is absent, a list is every
 * value of its name, a field that the schema does not know is refused. What is wrong comes back by
 * field, with everything as it was typed.
 */
export const readFields = <S extends z.ZodObject>(
	schema: S,
	fields: Fields,
): { data: z.output<S> } | { issues: FieldIssue[] } => {
	// Names come from outside: `constructor` and `__proto__` are names like any other.
	const given = Object.fromEntries(
		Object.entries(fields).flatMap(([name, values]): [string, unknown][] => {
			const filled = values.filter((value) => value.trim() !== "");
			const isList =
				Object.hasOwn(schema.shape, name) && takesList(schema.shape[name]);
			return isList || filled.length > 0
				? [[name, isList ? filled : filled.at(-1)]]
				: [];
		}),
	);
	const parsed = schema.safeParse(given);
	return parsed.success
		? { data: parsed.data }
		: { issues: issuesOf(parsed.error).map((issue) => asked(issue, given)) };
};

/** Nothing was chosen: the person is asked to, not told the codes that a choice stands for. */
const asked = (
	issue: FieldIssue,
	given: Record<string, unknown>,
): FieldIssue =>
	issue.code === "input.not_listed" && given[issue.field] === undefined
		? { ...issue, code: "input.required", values: {} }
		: issue;

/** Looks through defaults, optionals and transforms for the list inside. */
const takesList = (schema: z.core.$ZodType): boolean => {
	const { def } = schema._zod;
	if (def.type === "array") return true;
	if ("innerType" in def) return takesList(def.innerType as z.core.$ZodType);
	if ("in" in def) return takesList(def.in as z.core.$ZodType);
	return false;
};
