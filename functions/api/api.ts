import { Hono } from "hono";
import { handle } from "hono/aws-lambda";
import { provincesPath } from "../../shared/publishing/paths.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { onError } from "../platform/problem.ts";
import { type ReadDeps, readRoutes } from "./routes.ts";

export type ApiDeps = ReadDeps;

/** The HTTP API. What the public reads is files; here is only what has to be asked. */
export const api = (deps: ApiDeps) => {
	const app = new Hono().basePath("/api");
	app.onError(onError);
	app.notFound((context) =>
		onError(new Refusal("api.no_such_address"), context),
	);
	/** Alive, and able to read what is published. */
	app.get("/health", async (context) => {
		await deps.site.read(provincesPath());
		return context.json({ status: "ok" });
	});
	app.route("/", readRoutes(deps));
	return app;
};

export const apiHandler = (deps: ApiDeps) => handle(api(deps));
