import { authorFor } from "../../shared/accounts/rights.ts";
import { decided, saysSomething } from "../../shared/drafts/decisions.ts";
import type { Typed } from "../../shared/drafts/entry.ts";
import type { PartName } from "../../shared/drafts/parts.ts";
import { deskPath } from "../../shared/drafts/paths.ts";
import { readPart, seenIn, stampIn } from "../../shared/drafts/read-part.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { refusedForm } from "../../shared/signed-in/form.ts";
import { stampOf } from "../../shared/submissions/seen.ts";
import type { Answer, Visit } from "../signed-in/route.ts";
import { saveDraft } from "../submissions/save-draft.ts";
import type { Standing } from "../submissions/standing.ts";
import { mergePage, undecidedPage } from "./merge-page.ts";
import type { DraftPageDeps } from "./own.ts";
import { partPage } from "./part-page.ts";

/** `?luu=nen`: a script saves what can be read while somebody is still typing. */
const isBackground = ({ query }: Pick<Visit, "query">) => query.luu === "nen";

/**
 * Saves one page of a form into the draft. What is wrong, what somebody else changed meanwhile and a
 * draft that was sent meanwhile come back as pages that hold all that was typed (422, 409).
 */
export const savePart = async (
	deps: DraftPageDeps,
	part: PartName,
	own: Standing,
	visit: Visit,
): Promise<Answer> => {
	const { typed, open, asked } = decided(part, visit.fields);
	const version = stampIn(typed);
	if (open.length > 0) {
		const page = await undecidedPage(deps, part, own, {
			typed,
			version,
			open,
			asked,
		});
		return { page, status: 422 };
	}
	const { values, names, issues } = readPart(part, typed);
	if (issues.length > 0 && !isBackground(visit))
		return refuse(deps, part, own, visit, { typed, version, issues });
	if (!saysSomething(names, values, own.fields))
		return isBackground(visit)
			? saved(own.stamp, issues)
			: { goTo: deskPath(own.organisation, own.target), done: "saved" };
	try {
		const outcome = await saveDraft(
			deps,
			{ target: own.target, ...seenIn(typed), names, values },
			authorFor(visit.visitor, own),
		);
		if (outcome.outcome === "conflict")
			return isBackground(visit)
				? { json: { conflict: true }, status: 409 }
				: {
						page: await mergePage(deps, part, own, { typed, outcome }),
						status: 409,
					};
		return isBackground(visit)
			? saved(stampOf(outcome.submission, 0), issues)
			: { goTo: deskPath(own.organisation, own.target), done: "drafted" };
	} catch (error) {
		if (!(error instanceof Refusal) || isBackground(visit)) throw error;
		return refuse(deps, part, own, visit, { typed, version, issues, error });
	}
};

/** What a script has to know to go on: the version that the form now stands on. */
const saved = (version: string, issues: FieldIssue[]): Answer => ({
	json: { version, wrong: issues.map(({ field }) => field) },
});

const refuse = async (
	deps: DraftPageDeps,
	part: PartName,
	own: Standing,
	visit: Visit,
	{
		typed,
		version,
		issues,
		error,
	}: { typed: Typed; version: string; issues: FieldIssue[]; error?: Refusal },
): Promise<Answer> => {
	const form = {
		...refusedForm(typed, issues),
		...(error && { refusal: { code: error.code, values: error.values } }),
	};
	const page = await partPage(deps, part, own, visit, { form, version });
	return { page, status: error ? 409 : 422 };
};
