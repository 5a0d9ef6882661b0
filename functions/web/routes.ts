import { Hono } from "hono";
import { handle } from "hono/aws-lambda";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { codeRoutes } from "../codes/routes.ts";
import { logger } from "../platform/logger.ts";
import { asRefusal, onError } from "../platform/problem.ts";
import { reportRoutes } from "../reports/routes.ts";
import { searchRoutes } from "../search/routes.ts";
import type { WebDeps } from "./deps.ts";
import { type FaultDeps, faultPage, wantsPage } from "./fault.ts";

/** A fault of any route is answered in the reader's form: a page, or a problem document. */
export const pagesOnDemand = (deps: FaultDeps): Hono => {
	const app = new Hono();
	app.onError((error, context) => {
		if (!wantsPage(context.req.raw)) return onError(error, context);
		if (asRefusal(error) === undefined)
			logger.error("a page on demand failed", {
				path: context.req.routePath,
				error,
			});
		return faultPage(deps, error, context.req.raw);
	});
	app.notFound(() => {
		throw new Refusal("api.no_such_address");
	});
	return app;
};

/**
 * Each feature brings its own routes, for the addresses that the edge leads here
 * (infra/constructs/web.ts).
 */
export const webRoutes = (deps: WebDeps) =>
	pagesOnDemand(deps)
		.route("/", reportRoutes(deps))
		.route("/", codeRoutes(deps))
		.route("/", searchRoutes(deps));

export const webHandler = (deps: WebDeps) => handle(webRoutes(deps));
