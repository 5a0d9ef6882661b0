import {
	certificatePath,
	organisationPath,
	productPath,
} from "../../shared/notices/paths.ts";
import {
	type Submission,
	SubmissionId,
} from "../../shared/submissions/model.ts";
import { type ComposeDeps, type Composed, dayOf } from "./compose.ts";
import type { Happened } from "./happened.ts";
import { organisationOf, thingOf } from "./names.ts";
import { membersOf, staffOf } from "./recipients.ts";

/** Letters for a step of a submission; for another event of the directory none. */
export const composeSubmission = async (
	deps: ComposeDeps,
	event: Happened,
): Promise<Composed[]> => {
	const [kind, id = ""] = event.entity.split("#");
	if (kind !== "submission") return [];
	const submission = await deps.submissions.load(SubmissionId.parse(id));
	if (submission === undefined) return [];
	if (event.type === "sent") {
		const { province } = submission;
		return [
			{
				notice: { kind: "submission_waiting", province },
				to: await staffOf(deps, province),
				// Sixty changes of one day are one letter.
				once: `queue#${province}@${dayOf(event)}`,
			},
		];
	}
	if (event.type !== "approved" && event.type !== "returned") return [];
	const organisation = await organisationOf(deps, submission.organisation);
	const thing = await thingOf(deps, submission);
	if (organisation === undefined || thing === undefined) return [];
	const to = await membersOf(deps, organisation.id);
	return event.type === "approved"
		? [{ notice: { kind: "submission_approved", organisation, ...thing }, to }]
		: [
				{
					notice: {
						kind: "submission_returned",
						organisation,
						name: thing.name,
						path: pathOf(submission),
						remarks: submission.remarks.map(({ text }) => text),
					},
					to,
				},
			];
};

/** Where its people write on it. */
const pathOf = (submission: Submission): string => {
	const { organisation } = submission;
	if (submission.kind === "organisation") return organisationPath(organisation);
	return submission.kind === "product"
		? productPath(organisation, submission.target.id)
		: certificatePath(organisation, submission.target.product);
};
