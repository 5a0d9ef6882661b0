import { Hono } from "hono";
import { handle } from "hono/aws-lambda";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { DirectoryStore } from "../directory/store.ts";
import { onError } from "../platform/problem.ts";

export type ApiDeps = { directory: Pick<DirectoryStore, "referenceVersion"> };

/** The HTTP API. What the public reads is files; here is only what has to be asked. */
export const api = (deps: ApiDeps) => {
	const app = new Hono().basePath("/api");
	app.onError(onError);
	app.notFound((context) =>
		onError(new Refusal("api.no_such_address"), context),
	);
	/** Alive, and able to read its table. */
	app.get("/health", async (context) => {
		await deps.directory.referenceVersion();
		return context.json({ status: "ok" });
	});
	return app;
};

export const apiHandler = (deps: ApiDeps) => handle(api(deps));
