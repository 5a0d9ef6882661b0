import type { Person, PersonId } from "../../../shared/accounts/model.ts";
import { isOver } from "../../../shared/accounts/retention.ts";
import type { Claim } from "../../../shared/claims/model.ts";
import type { DataRequest } from "../../../shared/data-requests/model.ts";
import { dayIn } from "../../../shared/dates/calendar.ts";
import type { Author } from "../../../shared/history/model.ts";
import type { ClaimStore } from "../../claims/store.ts";
import type { DataRequestStore } from "../../data-requests/store.ts";
import { type EraseDeps, erasePerson } from "../erasure/erase.ts";
import type { RetentionStore } from "./store.ts";

export type RetentionDeps = EraseDeps & {
	retention: Pick<RetentionStore, "everything" | "note">;
	claims: Pick<ClaimStore, "forget">;
	dataRequests: Pick<DataRequestStore, "remove">;
};

const JOB: Author = { actor: "job:retention", role: "system" };

/** How much went, by what it was. */
export type Removed = { people: number; claims: number; requests: number };

/**
 * Removes what has been kept long enough (shared/accounts/retention.ts). May run twice or late. What
 * cannot be removed does not hold up the rest; it is counted and thrown at the end, so that somebody
 * looks. The event holds numbers only.
 */
export const removeWhatIsOver = async (
	deps: RetentionDeps,
): Promise<Removed> => {
	const today = dayIn(deps.now());
	const people: Person[] = [];
	const serving = new Set<PersonId>();
	const claims: Claim[] = [];
	const requests: DataRequest[] = [];
	for await (const kept of deps.retention.everything())
		if (kept.is === "membership") serving.add(kept.membership.person);
		else if (kept.is === "person") people.push(kept.person);
		else if (kept.is === "claim") claims.push(kept.claim);
		else requests.push(kept.request);

	const removed: Removed = { people: 0, claims: 0, requests: 0 };
	const failed: unknown[] = [];
	const attempt = async (what: keyof Removed, act: () => Promise<unknown>) => {
		try {
			// `false`: it changed since it was read; tomorrow it is looked at again.
			if ((await act()) !== false) removed[what]++;
		} catch (error) {
			failed.push(error);
		}
	};
	for (const claim of claims)
		if (isClaimTextOver(claim, today))
			await attempt("claims", () => deps.claims.forget(claim));
	for (const request of requests)
		if (request.closedAt && isOver("closed_request", request.closedAt, today))
			await attempt("requests", () => deps.dataRequests.remove(request));
	for (const person of people)
		if (isIdle(person, serving, today))
			await attempt("people", () => erasePerson(deps, person.id, JOB));

	await deps.retention.note({
		entity: "retention#accounts",
		type: "retention_done",
		version: 1,
		at: deps.now(),
		author: JOB,
		after: { ...removed, failed: failed.length },
	});
	if (failed.length > 0)
		throw new AggregateError(failed, `${failed.length} could not be removed`);
	return removed;
};

const isIdle = (
	{ id, office, lastSignInAt }: Person,
	serving: ReadonlySet<PersonId>,
	today: string,
): boolean =>
	office === undefined &&
	!serving.has(id) &&
	isOver("idle_person", lastSignInAt, today);

const RULE_OF = {
	approved: "approved_claim_text",
	denied: "denied_claim_text",
	withdrawn: "withdrawn_claim_text",
} as const;

const isClaimTextOver = (
	{ state, proof, decidedAt }: Claim,
	today: string,
): boolean =>
	state !== "open" &&
	proof !== undefined &&
	decidedAt !== undefined &&
	isOver(RULE_OF[state], decidedAt, today);
