import * as z from "zod";
import { EmailAddress } from "../../shared/accounts/model.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { AccountStore } from "../accounts/store.ts";

const Recipients = z.array(z.object({ emailAddress: z.string() }));

/** What SES tells of a letter that came back, as EventBridge passes it on. */
export const MailEvent = z.object({
	detail: z.discriminatedUnion("eventType", [
		z.object({
			eventType: z.literal("Bounce"),
			bounce: z.object({
				bounceType: z.string(),
				bouncedRecipients: Recipients,
			}),
		}),
		z.object({
			eventType: z.literal("Complaint"),
			complaint: z.object({ complainedRecipients: Recipients }),
		}),
	]),
});
export type MailEvent = z.infer<typeof MailEvent>;

export type BounceDeps = {
	accounts: Pick<AccountStore, "withEmail" | "change">;
	now: () => Instant;
};

const ATTEMPTS = 4;

/**
 * Sends nothing more to an address that does not exist, or whose owner called our letter spam. A
 * full mailbox ("Transient") passes by itself and counts for nothing. Answers how many people that
 * was; the same news twice changes nothing.
 */
export const takeBounce = async (
	deps: BounceDeps,
	{ detail }: MailEvent,
): Promise<number> => {
	if (detail.eventType === "Bounce" && detail.bounce.bounceType !== "Permanent")
		return 0;
	const recipients =
		detail.eventType === "Bounce"
			? detail.bounce.bouncedRecipients
			: detail.complaint.complainedRecipients;
	let stopped = 0;
	for (const { emailAddress } of recipients)
		if (await stop(deps, emailAddress)) stopped += 1;
	return stopped;
};

const stop = async (
	{ accounts, now }: BounceDeps,
	address: string,
): Promise<boolean> => {
	// `Tên <a@b.vn>` is an address, too.
	const bare = /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;
	const email = EmailAddress.safeParse(bare.trim());
	if (!email.success) return false;
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const person = await accounts.withEmail(email.data);
		if (person === undefined || person.bouncedAt !== undefined) return false;
		const version = person.version + 1;
		if (await accounts.change({ ...person, bouncedAt: now(), version }))
			return true;
	}
	throw new Error("a person was changed by others several times in a row");
};
