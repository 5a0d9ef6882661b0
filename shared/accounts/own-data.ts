import * as z from "zod";
import { Claim } from "../claims/model.ts";
import { ConsentRecord } from "../consents/model.ts";
import { Contact } from "../contacts/model.ts";
import { DataRequest } from "../data-requests/model.ts";
import { Instant } from "../dates/model.ts";
import { HistoryEntry } from "../history/model.ts";
import { Membership, Person } from "./model.ts";

/**
 * Everything that is stored about a person, as they take it along (Law 91/2025/QH15: right to see and to
 * get one's data). An allow-list for each kind of item: keys of the table, what other people wrote,
 * and secrets stay out; a test holds that no kind of item is forgotten.
 */
export const OwnData = z.object({
	account: Person,
	memberships: z.array(Membership),
	claims: z.array(Claim),
	consents: z.array(ConsentRecord),
	contacts: z.array(Contact),
	requests: z.array(DataRequest),
	/** Which letters were sent, and when; the letters themselves are not kept. */
	letters: z.array(z.object({ kind: z.string(), at: Instant })),
	/** What happened to the account: by whom only where it was the person. */
	history: z.array(
		HistoryEntry.pick({ entity: true, type: true, at: true, after: true }),
	),
	exportedAt: z.string(),
});
export type OwnData = z.infer<typeof OwnData>;

/** Pure: what was read, cut to what may leave. */
export const assembleOwnData = (
	read: {
		[K in keyof OwnData]: K extends "exportedAt"
			? string
			: K extends "account"
				? unknown
				: unknown[];
	},
): OwnData => OwnData.parse(read);
