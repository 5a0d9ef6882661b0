import { NOBODY } from "../../shared/accounts/model.ts";
import { type Belongs, isAllowed } from "../../shared/accounts/rights.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { FORM_KEY, FORM_PAGE } from "../../shared/signed-in/form.ts";
import { allow } from "../accounts/limits/allow.ts";
import {
	type Ended,
	resumeSession,
	type SignedIn,
} from "../accounts/sessions/sessions.ts";
import { returnPath } from "../accounts/sign-in/return-path.ts";
import type { Ask } from "../platform/ask.ts";
import type { SignedInDeps } from "./deps.ts";
import { holdsKey } from "./form-key.ts";
import { formAgain, keepForm, pageOf, takeKept } from "./kept-form.ts";
import type { Route, Visit } from "./route.ts";
import { SUBJECTS } from "./subjects.ts";

export type Allowed = {
	visit: Visit;
	signedIn: SignedIn | undefined;
	/** The kept form was shown again: its cookie goes. */
	keptUsed: boolean;
	/** Address of the page that is asked for; of a form that comes back, the one that it stands on. */
	page: string;
};

const PER_MINUTE = { most: 240, minutes: 1 };
/** No id and no token of ours is longer; a table refuses a key that is. */
const LONGEST_NAME = 200;

/**
 * Lets a request through to its route, or says no: without a session to the sign-in (a form that was
 * being sent is kept), without the right, and for something that is not there, 404. The order matters:
 * rights before anything of the thing is shown, limits before work is done.
 */
export const guard = async (
	deps: SignedInDeps,
	route: Route<SignedInDeps>,
	ask: Ask,
): Promise<Allowed | { response: Response }> => {
	const isForm = route.method === "POST" && !route.machine;
	if (isForm) checkSender(deps.origin, ask);
	const resumed = await resumeSession(deps, ask.session);
	const signedIn = resumed && "session" in resumed ? resumed : undefined;
	const fields = route.method === "POST" ? await ask.fields() : {};
	if (route.right !== "visitor" && signedIn === undefined)
		return { response: await keepForm(deps, ask, fields, endedFor(resumed)) };
	const visitor = signedIn?.visitor ?? NOBODY;
	const { limit } = route;
	const who = visitor.person ?? ask.address;
	await allow(deps, "any", who, PER_MINUTE);
	if (limit) await allow(deps, `${route.method} ${route.path}`, who, limit);
	const belongs = await subjectOf(deps, route, ask);
	if (!isAllowed(route.right, visitor, belongs))
		throw new Refusal("accounts.not_yours");
	if (isForm && signedIn && !holdsKey(fields, signedIn.session))
		return { response: await formAgain(deps, ask, fields, signedIn.person.id) };
	const kept =
		route.method === "GET"
			? await takeKept(deps, ask, visitor.person)
			: undefined;
	const { [FORM_KEY]: _key, [FORM_PAGE]: _page, ...own } = fields;
	return {
		signedIn,
		keptUsed: kept !== undefined,
		page: isForm ? returnPath(pageOf(ask, fields)) : ask.path,
		visit: {
			params: ask.params,
			query: ask.query,
			fields: own,
			kept,
			belongs,
			visitor,
			person: signedIn?.person,
			address: ask.address,
			now: deps.now(),
		},
	};
};

const endedFor = (resumed: SignedIn | Ended | undefined) =>
	resumed && "endedFor" in resumed ? resumed.endedFor : undefined;

/**
 * Whose the thing of the address is. An address that names it below another roof (a product below an
 * organisation that does not make it) is no address: rights on one must not open the other.
 */
const subjectOf = async (
	deps: SignedInDeps,
	{ subject }: Route<SignedInDeps>,
	{ params }: Ask,
): Promise<Belongs> => {
	if (Object.values(params).some(({ length }) => length > LONGEST_NAME))
		throw new Refusal("accounts.no_such_thing");
	if (subject === undefined) return {};
	const found = await SUBJECTS[subject.kind](deps, params[subject.param] ?? "");
	const isElsewhere = (["organisation", "province"] as const).some(
		(roof) =>
			params[roof] !== undefined &&
			found?.[roof] !== undefined &&
			found[roof] !== params[roof],
	);
	if (found === undefined || isElsewhere)
		throw new Refusal("accounts.no_such_thing");
	return { ...found, province: found.province ?? params.province };
};

/**
 * A form counts only if our own page sent it: the browser says so by itself (`Origin`,
 * `Sec-Fetch-Site`), and the form holds the key of this very session (OWASP ASVS 5.0 §3.5.1). Of another
 * site's nothing is even kept: it would stand in our form as if its reader had typed it.
 */
const checkSender = (origin: string, { request }: Ask): void => {
	const from = request.headers.get("origin");
	const site = request.headers.get("sec-fetch-site");
	const isForeign =
		(from !== null && from !== origin) ||
		(site !== null && site !== "same-origin");
	if (isForeign) throw new Refusal("accounts.wrong_form");
};
