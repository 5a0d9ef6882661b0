import type { Visitor } from "../../shared/accounts/model.ts";
import { authorOf } from "../../shared/accounts/rights.ts";
import type {
	DataRequest,
	DataRequestStepForm,
} from "../../shared/data-requests/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { DataRequestStore } from "./store.ts";

export type StepDeps = {
	dataRequests: Pick<DataRequestStore, "request" | "change">;
	now: () => Instant;
};

/**
 * Staff answer how and until when it will be done, or say that it is done; doing it at once answers
 * it, too. The person reads both. Refuses what is closed, and a second answer. The words stay out
 * of the history: they are about a person.
 */
export const stepDataRequest = async (
	deps: StepDeps,
	visitor: Visitor,
	id: string,
	{ step, text, with_processor }: DataRequestStepForm,
): Promise<DataRequest> => {
	const request = await deps.dataRequests.request(id);
	if (request === undefined) throw new Refusal("accounts.no_such_thing");
	if (request.closedAt !== undefined) throw new Refusal("data_requests.closed");
	if (step === "answer" && request.answeredAt !== undefined)
		throw new Refusal("data_requests.answered");
	const at = deps.now();
	const answered = { answer: text, answeredAt: request.answeredAt ?? at };
	const next: DataRequest = {
		...request,
		...(step === "answer"
			? { ...answered, withProcessor: with_processor === "yes" }
			: {
					answeredAt: request.answeredAt ?? at,
					outcome: text,
					closedAt: at,
				}),
		version: request.version + 1,
	};
	const isWritten = await deps.dataRequests.change(next, {
		entity: `data_request#${id}`,
		type: step === "answer" ? "data_request_answered" : "data_request_closed",
		version: next.version,
		at,
		author: authorOf(visitor, { province: request.province }),
		after: { person: request.person, kind: request.kind },
	});
	if (!isWritten) throw new Refusal("accounts.changed_meanwhile");
	return next;
};
