import { Refusal } from "../../shared/refusals/refusal.ts";
import { FORM_KEY, FORM_PAGE } from "../../shared/signed-in/form.ts";
import { type Ask, KEPT_COOKIE } from "../platform/ask.ts";
import { newSecret } from "../platform/new-id.ts";
import { wantsJson } from "./answer.ts";
import { clearCookie, setCookie } from "./cookies.ts";
import type { SignedInDeps } from "./deps.ts";
import type { Fields } from "./route.ts";

/** How long a form waits for its sender to sign in again: a walk to where there is a network. */
const KEPT_SECONDS = 12 * 3600;

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
	const isForm = ask.method === "POST";
	// The page of a form has the form's own address; where it has not, the form says so.
	const page = isForm ? (fields[FORM_PAGE]?.[0] ?? ask.path) : ask.path;
	const headers = new Headers({
		location: `/dang-nhap${isForm ? "/lai" : ""}?ve=${encodeURIComponent(page)}`,
		"cache-control": "no-store",
	});
	if (isForm && Object.keys(fields).length > 0) {
		const id = newSecret();
		const { [FORM_KEY]: _key, [FORM_PAGE]: _page, ...own } = fields;
		await deps.sessions.keep(
			{ id, person, path: page.split("?")[0] ?? page, fields: own },
			Math.floor(Date.parse(deps.now()) / 1000) + KEPT_SECONDS,
		);
		headers.append("set-cookie", setCookie(KEPT_COOKIE, id, KEPT_SECONDS));
	}
	return new Response(null, { status: 303, headers });
};

/** What the form of this page held when the session had ended, once. */
export const takeKept = async (
	deps: SignedInDeps,
	ask: Ask,
	person: string | undefined,
): Promise<Fields | undefined> => {
	if (ask.kept === undefined || person === undefined) return undefined;
	const kept = await deps.sessions.kept(ask.kept);
	if (kept === undefined || kept.path !== ask.path.split("?")[0])
		return undefined;
	if (kept.person !== undefined && kept.person !== person) return undefined;
	await deps.sessions.dropKept(ask.kept);
	return kept.fields;
};

export const forgetKept = (): string => clearCookie(KEPT_COOKIE);
