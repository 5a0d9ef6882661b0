import type { FieldIssue } from "../refusals/from-zod.ts";
import { issuesOf } from "../refusals/from-zod.ts";
import { ReportDraft } from "./model.ts";

/** Names of the fields in the form and in its address. */
export const FIELD = {
	page: "trang",
	fault: "sai",
	text: "noi_dung",
	how: "vi_sao",
	contact: "lien_he",
	consent: "dong_y",
} as const;
export type ReportField = keyof typeof FIELD;

/** What stands in the fields, as it was typed. */
export type ReportValues = Record<Exclude<ReportField, "consent">, string> & {
	consent: boolean;
};

/** What a browser sent for the form; what is absent is empty. `get` gives a field's text. */
export const readForm = (
	get: (name: string) => string | undefined,
): ReportValues => {
	const text = (field: ReportField) => get(FIELD[field]) ?? "";
	return {
		page: text("page") || "/",
		fault: text("fault"),
		text: text("text"),
		how: text("how"),
		contact: text("contact"),
		consent: text("consent") !== "",
	};
};

/** The report that the fields make, or what is wrong with each. An empty field that may be empty is absent. */
export const draftOf = (
	values: ReportValues,
): { draft: ReportDraft } | { issues: FieldIssue[] } => {
	const given = Object.fromEntries(
		Object.entries(values).filter(
			([, value]) => typeof value !== "string" || value.trim() !== "",
		),
	);
	const parsed = ReportDraft.safeParse(given);
	return parsed.success
		? { draft: parsed.data }
		: { issues: issuesOf(parsed.error) };
};
