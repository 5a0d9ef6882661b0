import { Refusal } from "../../shared/refusals/refusal.ts";
import { FORM_KEY, FORM_PAGE } from "../../shared/signed-in/form.ts";
import { allow } from "../accounts/limits/allow.ts";
import { returnPath } from "../accounts/sign-in/return-path.ts";
import { type Ask, KEPT_COOKIE } from "../platform/ask.ts";
import { newSecret } from "../platform/new-id.ts";
import { wantsJson, withDone } from "./answer.ts";
import { clearCookie, setCookie } from "./cookies.ts";
import type { SignedInDeps } from "./deps.ts";
import { isOfEarlier } from "./form-key.ts";
import type { Fields } from "./route.ts";

/** How long a form waits for its sender to sign in again: a walk to where there is a network. */
const KEPT_SECONDS = 12 * 3600;

/** Of strangers, by network: many phones share one, and a sign-in does not take so long. */
const BY_STRANGERS = { most: 300, minutes: 10 };

/**
 * Leads whoever has no live session to the sign-in, and back afterwards. What a form was sending is
 * kept for this browser alone, and, where it is known whose session ended, for that person alone.
 */
export const keepForm = async (
	deps: SignedInDeps,
	ask: Ask,
	fields: Fields,
	person: string | undefined,
): Promise<Response> => {
	if (wantsJson(ask.request)) throw new Refusal("accounts.sign_in");
	if (ask.method !== "POST")
		return seeOther(`/dang-nhap?ve=${encodeURIComponent(ask.path)}`);
	if (person === undefined)
		await allow(deps, "keep", ask.address, BY_STRANGERS);
	const page = pageOf(ask, fields);
	return seeOther(
		`/dang-nhap/lai?ve=${encodeURIComponent(page)}`,
		await keep(deps, page, fields, person),
	);
};

/**
 * A form that somebody opened under an earlier sign-in of theirs: nothing is done, and what was typed
 * stands in the form again, to be sent once more. Refuses (`accounts.wrong_form`) any other key, and
 * programs.
 */
export const formAgain = async (
	deps: SignedInDeps,
	ask: Ask,
	fields: Fields,
	person: string,
): Promise<Response> => {
	const isTheirs = await isOfEarlier(deps.sessions, fields, person);
	if (!isTheirs || wantsJson(ask.request))
		throw new Refusal("accounts.wrong_form");
	const page = returnPath(pageOf(ask, fields));
	const cookie = await keep(deps, page, fields, person);
	return seeOther(withDone(page, "typed_kept"), cookie);
};

/**
 * The page of a form has the form's own address, with the question that it was opened with; where it
 * has not, the form says so.
 */
export const pageOf = ({ path }: Ask, fields: Fields): string => {
	const said = fields[FORM_PAGE]?.[0] ?? path;
	return said === pathOf(path) ? path : said;
};

const pathOf = (page: string): string => page.split("?")[0] ?? page;

const keep = async (
	{ sessions, now }: Pick<SignedInDeps, "sessions" | "now">,
	page: string,
	fields: Fields,
	person: string | undefined,
): Promise<string | undefined> => {
	if (Object.keys(fields).length === 0) return undefined;
	const id = newSecret();
	const { [FORM_KEY]: _key, [FORM_PAGE]: _page, ...own } = fields;
	await sessions.keep(
		{ id, person, path: pathOf(page), fields: own },
		Math.floor(Date.parse(now()) / 1000) + KEPT_SECONDS,
	);
	return setCookie(KEPT_COOKIE, id, KEPT_SECONDS);
};

const seeOther = (location: string, cookie?: string): Response =>
	new Response(null, {
		status: 303,
		headers: {
			location,
			"cache-control": "no-store",
			...(cookie && { "set-cookie": cookie }),
		},
	});

/** What the form of this page held when the session had ended, once. */
export const takeKept = async (
	deps: SignedInDeps,
	ask: Ask,
	person: string | undefined,
): Promise<Fields | undefined> => {
	if (ask.kept === undefined || person === undefined) return undefined;
	const kept = await deps.sessions.kept(ask.kept);
	if (kept === undefined || kept.path !== pathOf(ask.path)) return undefined;
	if (kept.person !== undefined && kept.person !== person) return undefined;
	await deps.sessions.dropKept(ask.kept);
	return kept.fields;
};

export const forgetKept = (): string => clearCookie(KEPT_COOKIE);
