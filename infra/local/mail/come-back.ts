import { randomUUID } from "node:crypto";
import type { Json, JsonObject } from "../json.ts";
import { matchesPattern } from "../pipes/pattern.ts";
import type { Running } from "../running.ts";
import { type Letter, receivers } from "./letter.ts";

/** Why a letter comes back: the address does not exist, or its owner calls it unwanted. */
export type Reason = "bounce" | "complaint";

/** The event that SES sends to EventBridge about a letter that came back. */
export function comeBackEvent(
	{ region, account }: Pick<Running, "region" | "account">,
	letter: Letter,
	reason: Reason,
	now: Date,
): Json {
	const addresses = receivers(letter).map((emailAddress) => ({ emailAddress }));
	const timestamp = now.toISOString();
	const what: JsonObject =
		reason === "bounce"
			? {
					eventType: "Bounce",
					bounce: {
						bounceType: "Permanent",
						bounceSubType: "General",
						bouncedRecipients: addresses,
						feedbackId: letter.messageId,
						timestamp,
					},
				}
			: {
					eventType: "Complaint",
					complaint: {
						complainedRecipients: addresses,
						complaintFeedbackType: "abuse",
						feedbackId: letter.messageId,
						timestamp,
					},
				};
	return {
		version: "0",
		id: randomUUID(),
		source: "aws.ses",
		"detail-type":
			reason === "bounce" ? "Email Bounced" : "Email Complaint Received",
		account,
		region,
		time: timestamp,
		resources: [],
		detail: {
			...what,
			mail: {
				messageId: letter.messageId,
				source: letter.from,
				timestamp: new Date(letter.at * 1000).toISOString(),
				destination: receivers(letter),
			},
		},
	};
}

/** Tells every rule of the template that waits for it; says how many did. */
export async function tellComeBack(
	cloud: Running,
	letter: Letter,
	reason: Reason,
): Promise<number> {
	const event = comeBackEvent(cloud, letter, reason, new Date());
	const waiting = cloud.rules.filter(({ pattern }) =>
		matchesPattern(pattern, event),
	);
	for (const rule of waiting) await rule.fire(event);
	return waiting.length;
}
