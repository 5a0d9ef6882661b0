import type { Person } from "../../shared/accounts/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import { letterOf } from "../../shared/notices/letter.ts";
import { type Notice, preferenceOf } from "../../shared/notices/model.ts";
import type { SendLetter } from "../platform/mail.ts";
import type { NoticeStore } from "./store.ts";
import { tokenFor } from "./token.ts";

/** Who gets a letter. Somebody without an account has no preferences: they asked for this one. */
export type Recipient = Pick<Person, "id" | "email" | "language"> &
	Partial<Pick<Person, "name" | "bouncedAt" | "notices">>;

/** One fact for one person. `event` names it however often it is delivered. */
export type Outgoing = { notice: Notice; recipient: Recipient; event: string };

export type DeliverDeps = {
	notices: Pick<NoticeStore, "take" | "sent" | "release" | "secret">;
	send: SendLetter;
	origin: string;
	now: () => Instant;
};

export type Delivered = "sent" | "before" | "unwanted" | "unreachable";

/** Somebody else is sending it just now, or died while doing so. */
export class BeingSent extends Error {}

/**
 * Sends one letter at most: taken first, then sent, then marked as sent. Not to an address whose
 * mail came back, nor what its reader switched off. What fails is given back and thrown, so that the
 * message comes again; after a crash between sending and marking the letter may go out a second
 * time, ten minutes later: SES knows no idempotency, and a lost letter is worse than a double one.
 */
export const deliver = async (
	deps: DeliverDeps,
	{ notice, recipient, event }: Outgoing,
): Promise<Delivered> => {
	const preference = preferenceOf(notice.kind);
	if (recipient.bouncedAt !== undefined) return "unreachable";
	if (preference && recipient.notices?.[preference] === false)
		return "unwanted";
	const name = { person: recipient.id, kind: notice.kind, event };
	const taken = await deps.notices.take(name, deps.now());
	if (taken === "sent") return "before";
	if (taken === "busy") throw new BeingSent("a letter is being sent already");
	try {
		const letter = letterOf(notice, {
			language: recipient.language,
			origin: deps.origin,
			name: recipient.name,
			...(preference && {
				token: tokenFor(await deps.notices.secret(), recipient.id, preference),
			}),
		});
		await deps.send(recipient.email, letter);
	} catch (error) {
		await deps.notices.release(name, deps.now());
		throw error;
	}
	await deps.notices.sent(name, deps.now());
	return "sent";
};
