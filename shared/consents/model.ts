import * as z from "zod";
import { OrganisationId, PersonId } from "../accounts/model.ts";
import { Instant } from "../dates/model.ts";
import { ConsentPurpose } from "./texts.ts";

/**
 * One decision of a person about one purpose; append-only, because the controller must be able to
 * prove it (Law 91/2025/QH15): which text, when, by which way.
 */
export const ConsentRecord = z.object({
	person: PersonId,
	purpose: ConsentPurpose,
	/** Number of the text that was shown: see texts.ts. */
	version: z.int().min(1),
	decision: z.enum(["given", "withdrawn"]),
	/** On one's own page, or told to staff who entered it. */
	channel: z.enum(["web", "staff"]),
	/** For whose contact details it is; absent where it is for the person alone. */
	organisation: OrganisationId.optional(),
	at: Instant,
});
export type ConsentRecord = z.infer<typeof ConsentRecord>;

/** What counts today: the last decision about each purpose and organisation, newest first. */
export const standingConsents = (records: ConsentRecord[]): ConsentRecord[] => {
	const last = new Map<string, ConsentRecord>();
	const inOrder = [...records].sort((a, b) =>
		a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
	);
	for (const record of inOrder)
		last.set(`${record.purpose} ${record.organisation ?? ""}`, record);
	return [...last.values()].reverse();
};
