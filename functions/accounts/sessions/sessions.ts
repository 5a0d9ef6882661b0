import { createHash, timingSafeEqual } from "node:crypto";
import type {
	Membership,
	Person,
	Visitor,
} from "../../../shared/accounts/model.ts";
import {
	isLive,
	limitsFor,
	PREVIOUS_COUNTS,
	ROTATE_AFTER,
	type Session,
} from "../../../shared/accounts/session.ts";
import type { Instant } from "../../../shared/dates/model.ts";
import { newId, newSecret } from "../../platform/new-id.ts";
import type { AccountStore } from "../store.ts";
import type { SessionStore } from "./store.ts";

export type SessionDeps = {
	sessions: Pick<SessionStore, "session" | "start" | "change" | "end">;
	accounts: Pick<AccountStore, "person">;
	now: () => Instant;
};

/** Somebody signed in, as one request sees them: their rights are read anew for each request. */
export type SignedIn = {
	session: Session;
	person: Person;
	memberships: Membership[];
	visitor: Visitor;
	/** A new value for the cookie; absent while the old one stays good. */
	cookie?: string;
};

/** What a cookie that no longer counts still tells: whose it was. */
export type Ended = { endedFor: string };

/** Begins a session and gives the value of its cookie. */
export const openSession = async (
	{ sessions, now }: Pick<SessionDeps, "sessions" | "now">,
	person: Person,
): Promise<string> => {
	const at = now();
	const secret = newSecret();
	const id = newId("ses", at);
	const session: Session = {
		id,
		person: person.id,
		secretHash: hash(secret),
		rotatedAt: at,
		startedAt: at,
		lastSeenAt: at,
		formKey: `${id}.${newSecret()}`,
		version: 1,
	};
	await sessions.start(session, expiry(session, person));
	return `${session.id}.${secret}`;
};

/**
 * Who a cookie belongs to. `undefined`: nobody. `Ended`: a session that is over. A secret that was
 * replaced long ago is a copy in somebody else's hands, so the whole session ends. But a new secret
 * that nobody has shown may have been lost with its answer: then the one before goes on.
 */
export const resumeSession = async (
	deps: SessionDeps,
	cookie: string | undefined,
): Promise<SignedIn | Ended | undefined> => {
	const [id = "", secret = ""] = cookie?.split(".") ?? [];
	if (!/^ses_[0-9a-z]{26}$/.test(id) || secret === "") return undefined;
	const session = await deps.sessions.session(id);
	if (session === undefined) return undefined;
	const at = deps.now();
	const known = knows(session, secret, at);
	if (known === "no") return undefined;
	if (known === "stale") {
		await deps.sessions.end(id);
		return undefined;
	}
	const found = await deps.accounts.person(session.person);
	const isOver =
		found === undefined ||
		!isLive(session, found.person.office, at) ||
		session.startedAt <= (found.person.sessionsEndedAt ?? "");
	if (isOver) return { endedFor: session.person };
	const { person, memberships } = found;
	const signedIn = {
		session,
		person,
		memberships,
		visitor: {
			person: person.id,
			office: person.office,
			organisations: memberships.map(({ organisation }) => organisation),
		},
	};
	const renewed = renewal(session, known, at);
	if (renewed === undefined) return signedIn;
	// Whoever loses this race goes on with the secret it has: it still counts as the previous one.
	const isRenewed = await deps.sessions.change(
		renewed.session,
		expiry(renewed.session, person),
	);
	return isRenewed
		? {
				...signedIn,
				session: renewed.session,
				...(renewed.secret && { cookie: `${id}.${renewed.secret}` }),
			}
		: signedIn;
};

const SEEN_EVERY = 60_000;
const MOST_LOST = 8;

/**
 * A new secret every quarter of an hour; otherwise at most one write a minute, and one when the new
 * secret is first shown.
 */
const renewal = (
	session: Session,
	known: "current" | "previous",
	at: Instant,
): { session: Session; secret?: string } | undefined => {
	const { confirmedAt, previousHash, lostHashes = [] } = session;
	if (known === "previous" && confirmedAt !== undefined) return undefined;
	const now = Date.parse(at);
	const seen = { ...session, lastSeenAt: at, version: session.version + 1 };
	if (now - Date.parse(session.rotatedAt) >= ROTATE_AFTER) {
		const secret = newSecret();
		const isLost = known === "previous";
		return {
			secret,
			session: {
				...seen,
				secretHash: hash(secret),
				previousHash: isLost ? previousHash : session.secretHash,
				confirmedAt: undefined,
				lostHashes: isLost
					? [...lostHashes, session.secretHash].slice(-MOST_LOST)
					: lostHashes,
				rotatedAt: at,
			},
		};
	}
	const isFirstShown =
		known === "current" && previousHash && confirmedAt === undefined;
	if (isFirstShown) return { session: { ...seen, confirmedAt: at } };
	return now - Date.parse(session.lastSeenAt) >= SEEN_EVERY
		? { session: seen }
		: undefined;
};

const knows = (
	session: Session,
	secret: string,
	at: Instant,
): "current" | "previous" | "stale" | "no" => {
	const given = hash(secret);
	const { secretHash, previousHash, confirmedAt, lostHashes = [] } = session;
	if (isSame(given, secretHash)) return "current";
	// It did arrive somewhere, and another goes on with the one before: one of the two is a copy.
	if (lostHashes.some((lost) => isSame(given, lost))) return "stale";
	if (previousHash === undefined || !isSame(given, previousHash)) return "no";
	if (confirmedAt === undefined) return "previous";
	const age = Date.parse(at) - Date.parse(confirmedAt);
	return age <= PREVIOUS_COUNTS ? "previous" : "stale";
};

/** The item stays a while longer than the session, so that an ended one is told from a forged one. */
const expiry = (session: Session, { office }: Person): number =>
	Math.floor(
		(Date.parse(session.startedAt) + limitsFor(office).absolute) / 1000,
	) +
	7 * 86_400;

const hash = (secret: string): string =>
	createHash("sha256").update(secret).digest("base64url");

const isSame = (one: string, other: string): boolean =>
	one.length === other.length &&
	timingSafeEqual(Buffer.from(one), Buffer.from(other));
