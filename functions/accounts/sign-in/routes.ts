import { type Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { Refusal } from "../../../shared/refusals/refusal.ts";
import { askOf, type Env, SESSION_COOKIE } from "../../platform/ask.ts";
import { logger } from "../../platform/logger.ts";
import { COOKIE_SECONDS } from "../../signed-in/answer.ts";
import { clearCookie, setCookie } from "../../signed-in/cookies.ts";
import type { SignedInDeps } from "../../signed-in/deps.ts";
import { allow } from "../limits/allow.ts";
import { openSession, resumeSession } from "../sessions/sessions.ts";
import { endSessions } from "../set-office.ts";
import { enter } from "./enter.ts";
import type { Identity } from "./provider.ts";
import { returnPath } from "./return-path.ts";

/** Binds attempts to sign in to the browser that began them, by their states. */
const ATTEMPT_COOKIE = "__Host-dang-nhap";
/** Who went for the code and came back by another window has two. */
const MOST_ATTEMPTS = 4;
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
		const at = deps.now();
		await deps.sessions.startSignIn(
			{
				...remembered,
				returnTo: returnPath(ask.query.ve),
				startedAt: at,
			},
			Math.floor(Date.parse(at) / 1000) + ATTEMPT_SECONDS,
		);
		context.header(
			"set-cookie",
			attempts([...attemptsOf(context), remembered.state]),
		);
		return context.redirect(address, 303);
	});

	app.get("/dang-nhap/xong", async (context) => {
		const query = new URL(context.req.url).searchParams;
		const begun = attemptsOf(context);
		const state = begun.find((one) => one === query.get("state"));
		const attempt = state && (await deps.sessions.takeSignIn(state));
		const isLate =
			!attempt ||
			Date.parse(deps.now()) - Date.parse(attempt.startedAt) >
				ATTEMPT_SECONDS * 1000;
		if (isLate) throw new Refusal("accounts.sign_in_failed");
		let identity: Identity;
		try {
			identity = await deps.provider.finish(query.toString(), attempt);
		} catch (error) {
			// What the issuer refused is the visitor's to repeat; the reason is for us. Not the error itself:
			// the library lays the whole token into it, with name and address.
			logger.warn("a sign-in was refused", { reason: reasonOf(error) });
			throw new Refusal("accounts.sign_in_failed");
		}
		await leave(deps, context);
		const person = await enter(deps, identity);
		const cookie = await openSession(deps, person);
		context.header(
			"set-cookie",
			attempts(begun.filter((one) => one !== state)),
		);
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
		if (resumed && "session" in resumed)
			await endSessions(deps, resumed.visitor, resumed.person.id);
		context.header("set-cookie", clearCookie(SESSION_COOKIE));
		return context.redirect("/dang-xuat/xong", 303);
	});
	return app;
};

const attemptsOf = (context: Context<Env>): string[] =>
	(getCookie(context, ATTEMPT_COOKIE) ?? "")
		.split(".")
		.filter((state) => /^[\w-]{1,64}$/.test(state));

const attempts = (states: string[]): string =>
	states.length === 0
		? clearCookie(ATTEMPT_COOKIE)
		: setCookie(
				ATTEMPT_COOKIE,
				states.slice(-MOST_ATTEMPTS).join("."),
				ATTEMPT_SECONDS,
			);

/** A code of the protocol (`OAUTH_RESPONSE_BODY_ERROR`), nothing of a person. */
const reasonOf = (error: unknown): string =>
	error instanceof Error && "code" in error ? String(error.code) : "";

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
