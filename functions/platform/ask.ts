import { createHash } from "node:crypto";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import * as z from "zod";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { networkOf, viewerAddress } from "./viewer-address.ts";

/** What a browser sent in a form: every field by name, in the order sent. */
export type Fields = Record<string, string[]>;

export type Env = { Bindings: { event?: unknown } };

/** Only over TLS, only for this host, never readable by a script (RFC 6265bis: the prefix binds it). */
export const SESSION_COOKIE = "__Host-phien";
/** Names the form that waits for its sender to sign in again. */
export const KEPT_COOKIE = "__Host-giu";

const GatewayEvent = z.object({
	requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }),
});

/** One request, free of the framework that carried it. */
export type Ask = {
	request: Request;
	method: string;
	/** Path and question. */
	path: string;
	params: Record<string, string>;
	query: Record<string, string>;
	session: string | undefined;
	kept: string | undefined;
	/** Print of the network that asks; the address itself goes no further. */
	address: string;
	fields: () => Promise<Fields>;
};

export const askOf = (
	{ edgeToken }: { edgeToken: string },
	context: Context<Env>,
): Ask => {
	const { req } = context;
	const url = new URL(req.url);
	const event = GatewayEvent.safeParse(context.env?.event);
	const address = viewerAddress((name) => req.header(name), {
		token: edgeToken,
		connection: event.success ? event.data.requestContext.http.sourceIp : "",
	});
	return {
		request: req.raw,
		method: req.method,
		path: url.pathname + url.search,
		params: req.param(),
		query: Object.fromEntries(url.searchParams),
		session: getCookie(context, SESSION_COOKIE),
		kept: getCookie(context, KEPT_COOKIE),
		address: createHash("sha256")
			.update(networkOf(address))
			.digest("base64url")
			.slice(0, 22),
		fields: () => readForm(req),
	};
};

const FORM =
	/^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i;

/** Refuses what is no form (`accounts.not_a_form`), and a form that breaks off (`accounts.broken_form`). */
const readForm = async (req: Context<Env>["req"]): Promise<Fields> => {
	const type = req.header("content-type");
	if (type !== undefined && !FORM.test(type))
		throw new Refusal("accounts.not_a_form");
	try {
		return readBody(await req.parseBody({ all: true }));
	} catch (error) {
		// The platform says so of a body that is not what it claims to be.
		if (error instanceof TypeError) throw new Refusal("accounts.broken_form");
		throw error;
	}
};

const readBody = (
	body: Record<string, string | File | (string | File)[]>,
): Fields =>
	Object.fromEntries(
		Object.entries(body).map(([name, value]) => [
			name,
			[value].flat().filter((one) => typeof one === "string"),
		]),
	);
