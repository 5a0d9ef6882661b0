import type { Visitor } from "../../shared/accounts/model.ts";
import { authorOf } from "../../shared/accounts/rights.ts";
import { clockOf } from "../../shared/data-requests/clock.ts";
import type {
	DataRequest,
	DataRequestStepForm,
} from "../../shared/data-requests/model.ts";
import { dayIn, formatDay } from "../../shared/dates/calendar.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { DataRequestStore } from "./store.ts";

export type StepDeps = {
	dataRequests: Pick<DataRequestStore, "request" | "change">;
	now: () => Instant;
};

const EVENT = {
	answer: "data_request_answered",
	extend: "data_request_extended",
	close: "data_request_closed",
} as const;

/**
 * Staff answer how and until when it will be done, take more time, or say that it is done; either of
 * these also answers it. The person is told and reads the words. Refuses what is closed, a second
 * answer, a second extension, and one after the term is over: the decree allows one, told in time. The
 * words stay out of the history: they are about a person.
 */
export const stepDataRequest = async (
	deps: StepDeps,
	visitor: Visitor,
	id: string,
	{ step, text, with_processor }: DataRequestStepForm,
): Promise<DataRequest> => {
	const request = await deps.dataRequests.request(id);
	if (request === undefined) throw new Refusal("accounts.no_such_thing");
	const at = deps.now();
	refuse(request, step, at);
	const written = {
		answer: { answer: text, withProcessor: with_processor === "yes" },
		extend: { extension: { reason: text, at } },
		close: { outcome: text, closedAt: at },
	}[step];
	const next: DataRequest = {
		...request,
		answeredAt: request.answeredAt ?? at,
		...written,
		version: request.version + 1,
	};
	const isWritten = await deps.dataRequests.change(next, {
		entity: `data_request#${id}`,
		type: EVENT[step],
		version: next.version,
		at,
		author: authorOf(visitor, { province: request.province }),
		after: { person: request.person, kind: request.kind },
	});
	if (!isWritten) throw new Refusal("accounts.changed_meanwhile");
	return next;
};

const refuse = (
	request: DataRequest,
	step: DataRequestStepForm["step"],
	at: Instant,
): void => {
	if (request.closedAt !== undefined) throw new Refusal("data_requests.closed");
	if (step === "answer" && request.answeredAt !== undefined)
		throw new Refusal("data_requests.answered");
	if (step !== "extend") return;
	if (request.extension !== undefined)
		throw new Refusal("data_requests.extended");
	const { doneBy } = clockOf(request);
	if (dayIn(at) > doneBy)
		throw new Refusal("data_requests.too_late", { day: formatDay(doneBy) });
};
