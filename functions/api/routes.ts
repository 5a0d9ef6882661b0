import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { etag } from "hono/etag";
import type { z } from "zod";
import {
	CommuneParameters,
	OrganisationParameters,
	ProductParameters,
} from "../../shared/api/parameters.ts";
import { issuesOf } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { listCommunes } from "./list-communes.ts";
import {
	type ListDeps,
	listOrganisations,
	listProducts,
} from "./list-entries.ts";
import { readThing } from "./read-thing.ts";

export type ReadDeps = ListDeps;

/** What is public changes within a minute on the pages, and so it does here. */
const CACHE = "public, max-age=60";

/**
 * Reading: lists with the search of the pages, and the published open data of one thing. Everybody
 * may ask from any page of theirs. Described in `shared/api/openapi.ts`.
 */
export const readRoutes = (deps: ReadDeps) => {
	const app = new Hono();
	app.use(cors({ origin: "*", allowMethods: ["GET", "HEAD"], maxAge: 86_400 }));
	app.use(etag());

	app.get("/products", async (context) =>
		answer(
			context,
			await listProducts(deps, parametersOf(context, ProductParameters)),
		),
	);
	app.get("/organisations", async (context) =>
		answer(
			context,
			await listOrganisations(
				deps,
				parametersOf(context, OrganisationParameters),
			),
		),
	);
	app.get("/communes", async (context) => {
		const { province } = parametersOf(context, CommuneParameters);
		return answer(context, await listCommunes(deps, province));
	});
	for (const kind of ["products", "organisations", "communes"] as const)
		app.get(`/${kind}/:id`, async (context) =>
			answer(context, await readThing(deps, kind, context.req.param("id"))),
		);
	return app;
};

const answer = (context: Context, body: object): Response =>
	context.json(body, 200, { "cache-control": CACHE });

/** The parameters of an address, or a refusal that says of each wrong one what is wrong. */
const parametersOf = <S extends z.ZodType>(
	context: Context,
	schema: S,
): z.output<S> => {
	const parsed = schema.safeParse(context.req.queries());
	if (parsed.success) return parsed.data;
	throw new Refusal(
		"api.parameters",
		{},
		issuesOf(parsed.error).map(({ field, code, values }) => ({
			pointer: `/${field.replaceAll(".", "/")}`,
			code,
			values,
		})),
	);
};
