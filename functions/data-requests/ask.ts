import type { PersonId } from "../../shared/accounts/model.ts";
import type {
	DataRequest,
	DataRequestForm,
} from "../../shared/data-requests/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { AccountStore } from "../accounts/store.ts";
import type { ClaimStore } from "../claims/store.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { newId } from "../platform/new-id.ts";
import type { DataRequestStore } from "./store.ts";

export type AskAboutDataDeps = {
	dataRequests: Pick<DataRequestStore, "ofPerson" | "add">;
	accounts: Pick<AccountStore, "person">;
	claims: Pick<ClaimStore, "ofPerson">;
	directory: Pick<DirectoryStore, "load">;
	now: () => Instant;
};

/**
 * A person uses a right over their data that needs an officer. The clocks of the law start now
 * (shared/data-requests/clock.ts). Refuses a second open one of the same kind.
 */
export const askAboutData = async (
	deps: AskAboutDataDeps,
	person: PersonId,
	{ kind, text }: DataRequestForm,
): Promise<DataRequest> => {
	const known = await deps.dataRequests.ofPerson(person);
	if (known.some((one) => one.kind === kind && one.closedAt === undefined))
		throw new Refusal("data_requests.open_already");
	const at = deps.now();
	const province = await provinceOf(deps, person);
	const request: DataRequest = {
		id: newId("dre", at),
		person,
		kind,
		...(province ? { province } : {}),
		text,
		withProcessor: false,
		receivedAt: at,
		version: 1,
	};
	const isAdded = await deps.dataRequests.add(request, {
		entity: `data_request#${request.id}`,
		type: "data_request_received",
		version: 1,
		at,
		author: { actor: `person:${person}`, role: "person" },
		after: { person, kind, province },
	});
	if (!isAdded) throw new Refusal("accounts.sign_in");
	return request;
};

/** Whose staff answer: of the organisation the person acts for, else of the one they asked for. */
const provinceOf = async (
	{ accounts, claims, directory }: AskAboutDataDeps,
	person: PersonId,
): Promise<string | undefined> => {
	const found = await accounts.person(person);
	const [membership] = found?.memberships ?? [];
	if (membership !== undefined) {
		const [record] = await directory.load([
			{ kind: "organisation", id: membership.organisation },
		]);
		if (record && ofKind(record, "organisation")) return record.data.province;
	}
	const asked = await claims.ofPerson(person);
	return asked.at(-1)?.province;
};
