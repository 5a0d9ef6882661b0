import type * as z from "zod";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { WorkDocument } from "../../shared/signed-in/documents.ts";
import { type FormState, refusedForm } from "../../shared/signed-in/form.ts";
import { REFUSAL_STATUS } from "../platform/problem.ts";
import { readFields } from "./fields.ts";
import type { Answer, Visit } from "./route.ts";

/** A form that was sent, read by its schema and done; or its page again with what stood in the way. */
export type SentForm<S extends z.ZodObject> = {
	schema: S;
	/** What is wrong beyond the single fields. */
	check?: (data: z.output<S>) => Promise<FieldIssue[]> | FieldIssue[];
	act: (data: z.output<S>) => Promise<Answer>;
	page: (form: FormState) => Promise<WorkDocument>;
};

/**
 * Nothing that was typed is lost: what a field refuses stands beside the field, what the rules refuse
 * on top. What is not there, or asks for a sign-in, is no matter of the form.
 */
export const answerForm = async <S extends z.ZodObject>(
	{ fields }: Pick<Visit, "fields">,
	{ schema, check, act, page }: SentForm<S>,
): Promise<Answer> => {
	const read = readFields(schema, fields);
	const issues =
		"issues" in read ? read.issues : ((await check?.(read.data)) ?? []);
	if ("issues" in read || issues.length > 0)
		return { page: await page(refusedForm(fields, issues)), status: 422 };
	try {
		return await act(read.data);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { code, values, kind } = error;
		if (kind === "not_found" || kind === "unauthenticated") throw error;
		return {
			page: await page({
				values: fields,
				errors: [],
				refusal: { code, values },
			}),
			status: REFUSAL_STATUS[kind],
		};
	}
};

/** What a form shows when its page is opened: what was kept of an ended session, or what stands. */
export const openedForm = (
	{ kept }: Pick<Visit, "kept">,
	standing: Record<string, string | string[] | undefined> = {},
): FormState => ({
	values:
		kept ??
		Object.fromEntries(
			Object.entries(standing).flatMap(([name, value]) =>
				value === undefined ? [] : [[name, [value].flat()]],
			),
		),
	errors: [],
});
