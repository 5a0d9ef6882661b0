import * as z from "zod";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Cause, remarkText } from "../../shared/submissions/causes.ts";
import {
	fieldsOf,
	type SubmissionKind,
} from "../../shared/submissions/editable.ts";
import { Prose } from "../../shared/text/model.ts";
import { readFields } from "../signed-in/fields.ts";
import type { Fields } from "../signed-in/route.ts";
import type { NewRemark } from "./return.ts";

/** What both forms of the review page hold. */
const Decision = z.strictObject({
	decision: z.enum(["approve", "return"]),
	version: z.coerce.number().pipe(z.int().min(1)),
	recordVersion: z.coerce.number().pipe(z.int().min(0)),
	reason: Prose(1000).optional(),
});
const Choice = z.enum(["proposed", "current"]).optional();
/** What is added to a usual reason stands behind it, within what a remark may hold. */
const Added = Prose(900).optional();
const PickedCause = Cause.optional();

export type DecisionForm = z.infer<typeof Decision> & {
	choices: Record<string, "proposed" | "current">;
	remarks: NewRemark[];
};

/** For a conflict: which side counts. */
export const choiceField = (field: string) => `choice_${field}`;
/** For a field that is returned: why, in words of the officer, and as one of the usual reasons. */
export const remarkField = (field: string) => `remark_${field}`;
export const causeField = (field: string) => `cause_${field}`;

/** What the staff decided, or what is wrong with the form by field. */
export const readDecision = (
	kind: SubmissionKind,
	fields: Fields,
): { data: DecisionForm } | { issues: FieldIssue[] } => {
	const names = fieldsOf(kind);
	const { own, rest } = split(names, fields);
	const read = readFields(Decision, rest);
	const byField = readFields(fieldSchema(names), own);
	if ("issues" in read) return read;
	if ("issues" in byField) return byField;
	const { decision, version, recordVersion, reason } = read.data;
	const choices: DecisionForm["choices"] = {};
	const remarks: NewRemark[] = [];
	for (const name of names) {
		const choice = Choice.parse(byField.data[choiceField(name)]);
		if (choice) choices[name] = choice;
		const cause = PickedCause.parse(byField.data[causeField(name)]);
		const added = Added.parse(byField.data[remarkField(name)]);
		const text = remarkText(cause, added);
		if (text) remarks.push({ field: name, text });
	}
	if (decision === "return" && reason) remarks.unshift({ text: reason });
	return {
		data: {
			decision,
			version,
			recordVersion,
			...(reason && { reason }),
			choices,
			remarks,
		},
	};
};

/** A choice and a reason for each field that the kind has. */
const fieldSchema = (names: string[]) =>
	z.strictObject(
		Object.fromEntries<typeof Choice | typeof Added | typeof PickedCause>(
			names.flatMap((name) => [
				[choiceField(name), Choice],
				[remarkField(name), Added],
				[causeField(name), PickedCause],
			]),
		),
	);

/** What is about one field, and what is about the whole. */
const split = (names: string[], fields: Fields) => {
	const about = new Set(
		names.flatMap((name) => [
			choiceField(name),
			remarkField(name),
			causeField(name),
		]),
	);
	const own: Fields = {};
	const rest: Fields = {};
	for (const [name, values] of Object.entries(fields))
		(about.has(name) ? own : rest)[name] = values;
	return { own, rest };
};
