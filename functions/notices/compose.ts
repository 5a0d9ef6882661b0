import type { Person } from "../../shared/accounts/model.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import { eventName, type NoticeMessage } from "../../shared/notices/events.ts";
import type { Notice } from "../../shared/notices/model.ts";
import type { ClaimStore } from "../claims/store.ts";
import type { DataRequestStore } from "../data-requests/store.ts";
import type { ReportStore } from "../reports/store.ts";
import type { SubmissionStore } from "../submissions/store.ts";
import { composeAccount } from "./compose-account.ts";
import { composeSubmission } from "./compose-submission.ts";
import type { Outgoing, Recipient } from "./deliver.ts";
import { type Happened, type HistoryDeps, happened } from "./happened.ts";
import { type NameDeps, nameOfEntity, organisationOf } from "./names.ts";
import { membersOf, type RecipientDeps } from "./recipients.ts";

export type ComposeDeps = HistoryDeps &
	RecipientDeps &
	NameDeps & {
		submissions: Pick<SubmissionStore, "load">;
		claims: Pick<ClaimStore, "claim">;
		dataRequests: Pick<DataRequestStore, "request">;
		reports: Pick<ReportStore, "report" | "contact">;
	};

/** A notice with everybody it is for. `once`: what it is told for, where that is not the event itself. */
export type Composed = {
	notice: Notice;
	to: Recipient[];
	once?: string;
	/** A receipt: goes to whoever did it, too. */
	isReceipt?: true;
};

/**
 * The letters that an event calls for: who gets what. Reads the present state, so a name that was
 * mended meanwhile is the mended one; nothing for an event whose thing or people are gone. Nobody
 * is told of what they did themselves.
 */
export const outgoingFor = async (
	deps: ComposeDeps,
	message: NoticeMessage,
): Promise<Outgoing[]> => {
	const event = await happened(deps, message);
	if (event === undefined) return [];
	const composed = [
		...(await onBehalf(deps, event)),
		...(message.source === "accounts"
			? await composeAccount(deps, event)
			: await composeSubmission(deps, event)),
	];
	return composed.flatMap(({ notice, to, once, isReceipt }) =>
		to
			.filter(({ id }) => isReceipt || event.author.actor !== `person:${id}`)
			.map((recipient) => ({
				notice,
				recipient,
				event: once ?? eventName(message),
			})),
	);
};

/** Whoever acts for an organisation without belonging to it does so in its people's sight. */
const onBehalf = async (
	deps: ComposeDeps,
	event: Happened,
): Promise<Composed[]> => {
	const { entity, author } = event;
	if (author.onBehalfOf === undefined || isToldAnyway(event)) return [];
	const organisation = await organisationOf(deps, author.onBehalfOf);
	if (organisation === undefined) return [];
	const to: Person[] = await membersOf(deps, organisation.id);
	return [
		{
			notice: {
				kind: "acted_on_behalf",
				organisation,
				...(!entity.startsWith("contact#") && {
					name: (await nameOfEntity(deps, entity)) ?? organisation.name,
				}),
				reason: author.reason,
			},
			to,
		},
	];
};

/** A contact is one act and several events: its consents and its public copy are told with it. */
const isToldAnyway = ({ entity, type }: Happened): boolean =>
	entity.startsWith("person#") ||
	(type === "contact_changed" && !entity.startsWith("contact#"));

/** The day of an event in Việt Nam: what is told once a day is told by it. */
export const dayOf = ({ at }: Happened): string => dayIn(at);
