import type { PersonId } from "../../../shared/accounts/model.ts";
import {
	assembleOwnData,
	type OwnData,
} from "../../../shared/accounts/own-data.ts";
import type { Instant } from "../../../shared/dates/model.ts";
import { Refusal } from "../../../shared/refusals/refusal.ts";
import type { ClaimStore } from "../../claims/store.ts";
import type { ConsentStore } from "../../consents/store.ts";
import type { ContactStore } from "../../contacts/store.ts";
import type { DataRequestStore } from "../../data-requests/store.ts";
import type { NoticeStore } from "../../notices/store.ts";
import type { AccountStore } from "../store.ts";

export type ExportDeps = {
	accounts: Pick<AccountStore, "person" | "historyOf">;
	claims: Pick<ClaimStore, "ofPerson">;
	consents: Pick<ConsentStore, "ofPerson">;
	contacts: Pick<ContactStore, "givenBy">;
	dataRequests: Pick<DataRequestStore, "ofPerson">;
	notices: Pick<NoticeStore, "sentTo">;
	now: () => Instant;
};

/** Everything that is stored about a person, for that person. */
export const exportOwnData = async (
	deps: ExportDeps,
	id: PersonId,
): Promise<OwnData> => {
	const found = await deps.accounts.person(id);
	if (found === undefined) throw new Refusal("accounts.sign_in");
	const [claims, requests] = await Promise.all([
		deps.claims.ofPerson(id),
		deps.dataRequests.ofPerson(id),
	]);
	const entities = [
		`person#${id}`,
		...claims.map((claim) => `claim#${claim.id}`),
		...requests.map((request) => `data_request#${request.id}`),
	];
	const histories = await Promise.all(
		entities.map((entity) => deps.accounts.historyOf(entity)),
	);
	return assembleOwnData({
		account: found.person,
		memberships: found.memberships,
		claims,
		consents: await deps.consents.ofPerson(id),
		contacts: await deps.contacts.givenBy(id),
		requests,
		letters: await deps.notices.sentTo(id),
		history: histories.flat(),
		exportedAt: deps.now(),
	});
};
