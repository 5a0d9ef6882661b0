import { type Context, Hono } from "hono";
import { handle } from "hono/aws-lambda";
import { bodyLimit } from "hono/body-limit";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { signInRoutes } from "../accounts/sign-in/routes.ts";
import { askOf, type Env } from "../platform/ask.ts";
import { logger } from "../platform/logger.ts";
import { asRefusal, onError } from "../platform/problem.ts";
import { ALL_ROUTES } from "./all-routes.ts";
import { answerOf, faultAnswer, wantsJson } from "./answer.ts";
import type { SignedInDeps } from "./deps.ts";
import { guard } from "./guard.ts";
import type { Route } from "./route.ts";

/** Longest form: 64 kB unless the route says more. */
const LONGEST_BODY = 64_000;

/** Everything under `/tai-khoan`, `/quan-tri`, `/dang-nhap` and `/dang-xuat`. */
export const signedInApp = (deps: SignedInDeps): Hono<Env> => {
	const app = new Hono<Env>();
	app.use(async (context, next) => {
		await next();
		// Never in a cache, and never the page of somebody else out of one.
		context.header("cache-control", "no-store");
		context.header("vary", "cookie, accept");
		context.header("x-robots-tag", "noindex");
	});
	app.onError((error, context) => {
		if (wantsJson(context.req.raw)) return onError(error, context);
		if (asRefusal(error) === undefined)
			logger.error("a signed-in page failed", {
				path: context.req.routePath,
				error,
			});
		return faultAnswer(deps, error, askOf(deps, context));
	});
	app.notFound(() => {
		throw new Refusal("api.no_such_address");
	});
	app.route("/", signInRoutes(deps));
	for (const route of ALL_ROUTES) mount(app, deps, route);
	return app;
};

const mount = (
	app: Hono<Env>,
	deps: SignedInDeps,
	route: Route<SignedInDeps>,
): void => {
	const limit = bodyLimit({
		maxSize: route.longest ?? LONGEST_BODY,
		onError: () => {
			throw new Refusal("accounts.too_large");
		},
	});
	const answer = async (context: Context<Env>) => {
		const ask = askOf(deps, context);
		const allowed = await guard(deps, route, ask);
		if ("response" in allowed) return allowed.response;
		return answerOf(
			deps,
			await route.answer(deps, allowed.visit),
			ask,
			allowed,
		);
	};
	if (route.method === "GET") app.get(route.path, answer);
	else app.post(route.path, limit, answer);
};

export const signedInHandler = (deps: SignedInDeps) =>
	handle(signedInApp(deps));
