import { Refusal } from "../../shared/refusals/refusal.ts";
import type { Submission } from "../../shared/submissions/model.ts";

/** Refuses to write on what was sent (`submissions.waiting`) or is over (`submissions.closed`). */
export const checkOpen = ({ state }: Submission): void => {
	if (state === "sent") throw new Refusal("submissions.waiting");
	if (state === "published" || state === "withdrawn")
		throw new Refusal("submissions.closed");
};

/**
 * Refuses to decide on what does not wait, and says why: `submissions.already_published`,
 * `submissions.already_returned`, `submissions.taken_back`.
 */
export const checkWaiting = ({ state }: Submission): void => {
	if (state === "sent") return;
	if (state === "published") throw new Refusal("submissions.already_published");
	if (state === "returned") throw new Refusal("submissions.already_returned");
	throw new Refusal("submissions.taken_back");
};
