import * as z from "zod";
import type { FieldIssue } from "../refusals/from-zod.ts";

export { FORM_KEY, FORM_PAGE } from "./form-names.ts";

/** What stands in a form: everything as it was typed, and what is wrong by field. */
export const FormState = z.object({
	values: z.record(z.string(), z.array(z.string())),
	errors: z.array(
		z.object({
			field: z.string(),
			code: z.string(),
			values: z.record(z.string(), z.string()),
		}),
	),
	/** The whole form was refused: a limit, a conflict. */
	refusal: z
		.object({ code: z.string(), values: z.record(z.string(), z.string()) })
		.optional(),
});
export type FormState = z.infer<typeof FormState>;

export const EMPTY_FORM: FormState = { values: {}, errors: [] };

/** The form again with what is wrong; one reason for a field is enough to mend it. */
export const refusedForm = (
	values: Record<string, string[]>,
	issues: FieldIssue[],
): FormState => ({
	values,
	errors: [...Map.groupBy(issues, ({ field }) => field).values()].flatMap(
		([first]) => (first ? [first] : []),
	),
});
