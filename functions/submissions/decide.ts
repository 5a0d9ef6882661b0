import { authorOf } from "../../shared/accounts/rights.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type FormState, refusedForm } from "../../shared/signed-in/form.ts";
import type { Answer, Visit } from "../signed-in/route.ts";
import { type ApproveDeps, approve } from "./approve.ts";
import {
	choiceField,
	type DecisionForm,
	readDecision,
} from "./decision-form.ts";
import { nextInQueue, readQuestion, withDecided } from "./queue.ts";
import { returnSubmission } from "./return.ts";
import { type ReviewPageDeps, reviewPage } from "./review-page.ts";
import type { WithdrawDeps } from "./withdraw.ts";

export type DecideDeps = ReviewPageDeps & ApproveDeps & WithdrawDeps;
export type DecideVisit = Pick<
	Visit,
	"params" | "query" | "fields" | "visitor" | "belongs"
>;

/** Which submission the address names, and the queue that it was opened from. */
export const whichOf = ({
	params,
	query,
}: Pick<Visit, "params" | "query">) => ({
	province: params.province ?? "",
	id: params.submission ?? "",
	question: readQuestion(query),
});

/**
 * What the staff sent from the review page: done, and on to the next that waits; or the page again,
 * with what was typed and why it did not go.
 */
export const decide = async (
	deps: DecideDeps,
	visit: DecideVisit,
): Promise<Answer> => {
	const which = whichOf(visit);
	const again = async (form: FormState, status: number): Promise<Answer> => ({
		page: await reviewPage(deps, { ...which, form }),
		status,
	});
	const submission = await deps.submissions.load(which.id);
	if (submission?.province !== which.province)
		throw new Refusal("accounts.no_such_thing");
	const read = readDecision(submission.kind, visit.fields);
	const refused = (issues: FieldIssue[]) =>
		again(refusedForm(visit.fields, issues), 422);
	if ("issues" in read) return refused(read.issues);
	const { next, path } = await nextInQueue(deps, submission, which);
	const done = read.data.decision === "return" ? "returned" : "approved";
	const onwards = { goTo: withDecided(next ?? path, which.id), done };
	try {
		const issues = await carryOut(deps, visit, read.data);
		if (issues.length > 0) return await refused(issues);
	} catch (error) {
		if (!(error instanceof Refusal) || error.kind === "not_found") throw error;
		if (await isOwnDecision(deps, visit, done)) return onwards;
		const { code, values, kind } = error;
		const form = {
			values: visit.fields,
			errors: [],
			refusal: { code, values },
		};
		return again(form, kind === "conflict" ? 409 : 422);
	}
	return onwards;
};

/** Enter was pressed twice: the same person decided the same a moment before, so all is as they want it. */
const isOwnDecision = async (
	{ submissions }: DecideDeps,
	{ params, visitor }: DecideVisit,
	decision: "approved" | "returned",
): Promise<boolean> => {
	const steps = await submissions.historyOf(params.submission ?? "");
	const last = steps.at(-1);
	return (
		last?.type === decision && last.author.actor === `person:${visitor.person}`
	);
};

/** Empty when it was decided; else what somebody has to choose or to mend first. */
const carryOut = async (
	deps: DecideDeps,
	{ params, visitor, belongs }: DecideVisit,
	{ decision, version, recordVersion, reason, choices, remarks }: DecisionForm,
): Promise<FieldIssue[]> => {
	const id = params.submission ?? "";
	// As the office: who decides here does not act for the organisation, even as its member.
	const { province } = belongs;
	if (decision === "return") {
		const author = authorOf(visitor, { province });
		await returnSubmission(deps, { id, version, remarks }, author);
		return [];
	}
	const author = authorOf(visitor, { province }, reason);
	const input = { id, version, recordVersion, choices };
	const outcome = await approve(deps, input, author);
	if (outcome.outcome === "incomplete") return outcome.issues;
	if (outcome.outcome === "conflict")
		return outcome.conflicts.map(({ field }) => ({
			field: choiceField(field),
			code: "submissions.choose",
			values: {},
		}));
	return [];
};
