import { type Context, Hono } from "hono";
import {
	readDigitalLink,
	shown,
	writeDigitalLink,
} from "../../shared/codes/digital-link.ts";
import { linkName, linksetOf, targetsOf } from "../../shared/codes/linkset.ts";
import type { CodeCard } from "../../shared/codes/listings.ts";
import { isOcopCode } from "../../shared/products/ocop-code.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { acceptedLanguage } from "../platform/reader-language.ts";
import { wantsPage } from "../web/fault.ts";
import { type ResolveDeps, resolveCode } from "./resolve.ts";

export type CodeRouteDeps = ResolveDeps & { origin: string };

const LINKSET = "application/linkset+json";
/** Turns a linkset into linked data (GS1-Conformant resolver standard). */
const CONTEXT =
	'<https://ref.gs1.org/standards/resolver/linkset-context>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"';

/**
 * What is printed on goods leads to their pages: GS1 Digital Links and codes of the programme. The
 * language is the reader's, so nothing between may keep the answer.
 */
export const codeRoutes = (deps: CodeRouteDeps) => {
	const app = new Hono();

	app.get("/01/*", async (context) => {
		const url = new URL(context.req.url);
		const link = readDigitalLink(url.pathname);
		const card = await resolveCode(deps, link.gtin14);
		const anchor = deps.origin + writeDigitalLink(link);
		const wanted = linkName(url.searchParams.get("linkType") ?? "");
		common(context, anchor);
		if (wanted === "all" || wanted === "linkset" || wantsLinkset(context)) {
			context.header("link", CONTEXT, { append: true });
			context.header("content-type", LINKSET);
			return context.body(
				`${JSON.stringify(linksetOf(card, anchor, deps.origin))}\n`,
			);
		}
		return context.redirect(
			target(deps, context, card, wanted) + passedOn(url),
			307,
		);
	});

	app.get("/ocop/:code", async (context) => {
		const code = context.req.param("code").trim();
		if (!isOcopCode(code))
			throw new Refusal("codes.not_an_ocop_code", { code: shown(code) });
		const card = await resolveCode(deps, code);
		common(context, `${deps.origin}/ocop/${code}`);
		return context.redirect(target(deps, context, card, ""), 308);
	});
	return app;
};

const common = (context: Context, anchor: string): void => {
	context.header("vary", "accept, accept-language");
	context.header("cache-control", "no-cache");
	context.header("access-control-allow-origin", "*");
	context.header(
		"link",
		`<${anchor}?linkType=all>; rel="linkset"; type="${LINKSET}"`,
	);
};

const wantsLinkset = ({ req }: Context): boolean =>
	/\bapplication\/linkset\+json\b/.test(req.header("accept") ?? "");

/**
 * Where a reader is sent. A kind of link that the product does not have is refused to programs; a
 * person gets the page, which is nearer to what they want than a refusal.
 */
const target = (
	{ origin }: CodeRouteDeps,
	context: Context,
	card: CodeCard,
	wanted: string,
): string => {
	const language = acceptedLanguage(context.req.header("accept-language"));
	const page = origin + localPath(card.path, language);
	if (wanted === "" || wanted === "defaultLink") return page;
	const [link] =
		[...targetsOf(card, origin)].find(([name]) => name === wanted)?.[1] ?? [];
	if (link !== undefined) return link.hreflang === undefined ? link.href : page;
	if (wantsPage(context.req.raw)) return page;
	throw new Refusal("codes.no_such_link", { type: shown(wanted), page });
};

/** What else the code says of the pack (best before, weight) goes along, as GS1 asks. */
const passedOn = ({ searchParams }: URL): string => {
	const rest = new URLSearchParams(searchParams);
	rest.delete("linkType");
	return rest.size === 0 ? "" : `?${rest}`;
};
