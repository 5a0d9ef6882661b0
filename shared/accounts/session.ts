import * as z from "zod";
import { Instant } from "../dates/model.ts";
import { type Office, PersonId } from "./model.ts";

/** A signed-in browser. The cookie's secret is kept only as its SHA-256. */
export const Session = z.object({
	id: z.string(),
	person: PersonId,
	secretHash: z.string(),
	/** The secret before the last rotation: requests that were under way still carry it. */
	previousHash: z.string().optional(),
	/** When the browser first showed the present secret. Until then its answer may have been lost on the way. */
	confirmedAt: Instant.optional(),
	/** Secrets that were given out and replaced before anybody showed them. */
	lostHashes: z.array(z.string()).optional(),
	rotatedAt: Instant,
	startedAt: Instant,
	lastSeenAt: Instant,
	/** Stands in every form of this session, and names it; another site cannot know it. */
	formKey: z.string(),
	version: z.int().min(1),
});
export type Session = z.infer<typeof Session>;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A cookie's secret is used so long, then replaced. */
export const ROTATE_AFTER = 15 * MINUTE;
/** How long the secret before it still counts once the browser has shown the new one. */
export const PREVIOUS_COUNTS = MINUTE;

/**
 * How long a session lives, in milliseconds: people of the office see others' data all day, so
 * theirs ends sooner; a cooperative's phone with a weak network should not ask for a code daily.
 * OWASP ASVS 5.0 §7.3: both an idle and an absolute limit, by role.
 */
export const limitsFor = (office: Office | undefined) =>
	office === undefined
		? { idle: 7 * DAY, absolute: 30 * DAY }
		: { idle: 2 * HOUR, absolute: 12 * HOUR };

/** Whether a session still counts at this moment. */
export const isLive = (
	session: Pick<Session, "startedAt" | "lastSeenAt">,
	office: Office | undefined,
	now: Instant,
): boolean => {
	const { idle, absolute } = limitsFor(office);
	const at = Date.parse(now);
	return (
		at - Date.parse(session.startedAt) < absolute &&
		at - Date.parse(session.lastSeenAt) < idle
	);
};
