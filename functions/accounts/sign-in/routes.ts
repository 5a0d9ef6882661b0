import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { Refusal } from "../../../shared/refusals/refusal.ts";
import { askOf, type Env, SESSION_COOKIE } from "../../platform/ask.ts";
import { logger } from "../../platform/logger.ts";
import { newSecret } from "../../platform/new-id.ts";
import { COOKIE_SECONDS } from "../../signed-in/answer.ts";
import { clearCookie, setCookie } from "../../signed-in/cookies.ts";
import type { SignedInDeps } from "../../signed-in/deps.ts";
import { allow } from "../limits/allow.ts";
import { openSession, resumeSession } from "../sessions/sessions.ts";
import { enter } from "./enter.ts";
import type { Identity } from "./provider.ts";
import { returnPath } from "./return-path.ts";

/** Binds an attempt to sign in to the browser that began it. */
const ATTEMPT_COOKIE = "__Host-dang-nhap";
const ATTEMPT_SECONDS = 900;
/** Thousands of phones share one address of their network; guessing is the issuer's to slow down. */
const PER_ADDRESS = { most: 600, minutes: 10 };

/** To the issuer and back, and out again. These addresses are for everybody. */
export const signInRoutes = (deps: SignedInDeps) => {
	const app = new Hono<Env>();

	app.get("/dang-nhap", async (context) => {
		const ask = askOf(deps, context);
		await allow(deps, "sign-in", ask.address, PER_ADDRESS);
		const { address, remembered } = await deps.provider.begin(
			ask.query["goi-y"],
		);
		const id = newSecret();
		const at = deps.now();
		await deps.sessions.startSignIn(
			{
				id,
				...remembered,
				returnTo: returnPath(ask.query.ve),
				startedAt: at,
			},
			Math.floor(Date.parse(at) / 1000) + ATTEMPT_SECONDS,
		);
		context.header(
			"set-cookie",
			setCookie(ATTEMPT_COOKIE, id, ATTEMPT_SECONDS),
		);
		return context.redirect(address, 303);
	});

	app.get("/dang-nhap/xong", async (context) => {
		const id = getCookie(context, ATTEMPT_COOKIE);
		const attempt = id && (await deps.sessions.takeSignIn(id));
		const isLate =
			!attempt ||
			Date.parse(deps.now()) - Date.parse(attempt.startedAt) >
				ATTEMPT_SECONDS * 1000;
		if (isLate) throw new Refusal("accounts.sign_in_failed");
		const query = new URL(context.req.url).search.slice(1);
		let identity: Identity;
		try {
			identity = await deps.provider.finish(query, attempt);
		} catch (error) {
			// What the issuer refused is the visitor's to repeat; the reason is for us.
			logger.warn("a sign-in was refused", { error: error as Error });
			throw new Refusal("accounts.sign_in_failed");
		}
		await leave(deps, context);
		const person = await enter(deps, identity);
		const cookie = await openSession(deps, person);
		context.header("set-cookie", clearCookie(ATTEMPT_COOKIE));
		context.header(
			"set-cookie",
			setCookie(SESSION_COOKIE, cookie, COOKIE_SECONDS),
			{ append: true },
		);
		return context.redirect(attempt.returnTo, 303);
	});

	app.post("/dang-xuat", async (context) => {
		sameSite(deps, context);
		await leave(deps, context);
		context.header("set-cookie", clearCookie(SESSION_COOKIE));
		return context.redirect("/dang-xuat/xong", 303);
	});

	app.post("/dang-xuat/moi-noi", async (context) => {
		sameSite(deps, context);
		const resumed = await resumeSession(
			deps,
			getCookie(context, SESSION_COOKIE),
		);
		if (resumed && "session" in resumed) {
			const { person } = resumed;
			const isEnded = await deps.accounts.change({
				...person,
				sessionsEndedAt: deps.now(),
				version: person.version + 1,
			});
			if (!isEnded) throw new Refusal("accounts.changed_meanwhile");
		}
		context.header("set-cookie", clearCookie(SESSION_COOKIE));
		return context.redirect("/dang-xuat/xong", 303);
	});
	return app;
};

/** Signing out by a foreign page would be a nuisance, not a breach; it is refused all the same. */
const sameSite = ({ origin }: SignedInDeps, { req }: Context<Env>): void => {
	const site = req.header("sec-fetch-site");
	const from = req.header("origin");
	if ((site && site !== "same-origin") || (from && from !== origin))
		throw new Refusal("accounts.wrong_form");
};

/** Ends the session that the browser had: one browser holds one, and its key is never used again. */
const leave = async (
	deps: SignedInDeps,
	context: Context<Env>,
): Promise<void> => {
	const resumed = await resumeSession(deps, getCookie(context, SESSION_COOKIE));
	if (resumed && "session" in resumed)
		await deps.sessions.end(resumed.session.id);
};
