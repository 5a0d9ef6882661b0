import { randomUUID } from "node:crypto";
import * as z from "zod";
import { isObject } from "../json.ts";
import type { LocalFunction } from "../lambda/function.ts";

export type ApiRequest = {
	method: string;
	path: string;
	query: string;
	headers: Record<string, string>;
	body: Buffer;
	/** Address of who asks. */
	viewer: string;
};
export type WebAnswer = {
	status: number;
	headers: Record<string, string>;
	cookies: string[];
	body: Buffer;
};

type Route = {
	key: string;
	method: string;
	pattern: RegExp;
	names: string[];
	integration: string;
};

const Answer = z.object({
	statusCode: z.number().int(),
	headers: z.record(z.string(), z.coerce.string()).default({}),
	cookies: z.array(z.string()).default([]),
	body: z.string().default(""),
	isBase64Encoded: z.boolean().default(false),
});

/** `ANY /api/{proxy+}` as a pattern; `$default` is everything. */
export function parseRoute(key: string, integration: string): Route {
	if (key === "$default")
		return { key, method: "ANY", pattern: /^/, names: [], integration };
	const [method = "ANY", path = "/"] = key.split(" ");
	const names = [...path.matchAll(/\{([^}+]+)\+?\}/g)].map(
		([, name = ""]) => name,
	);
	const source = path
		.split("/")
		.map((part) =>
			/^\{.*\+\}$/.test(part)
				? "(.+)"
				: /^\{.*\}$/.test(part)
					? "([^/]+)"
					: part.replace(/[.*+?^$()|[\]\\]/g, "\\$&"),
		)
		.join("/");
	return {
		key,
		method,
		pattern: new RegExp(`^${source}$`),
		names,
		integration,
	};
}

function json(status: number, message: string): WebAnswer {
	return {
		status,
		headers: { "content-type": "application/json" },
		cookies: [],
		body: Buffer.from(JSON.stringify({ message })),
	};
}

/** An HTTP API: routes to functions with payload format 2.0. */
export class HttpApi {
	readonly id: string;
	readonly routes: Route[] = [];
	readonly integrations = new Map<string, LocalFunction>();

	constructor(id: string) {
		this.id = id;
	}

	async answer(request: ApiRequest): Promise<WebAnswer> {
		const fits = ({ method, pattern }: Route) =>
			(method === "ANY" || method === request.method) &&
			pattern.test(request.path);
		// The most exact route wins: longest text before its first placeholder, a named method before ANY.
		const [route] = this.routes
			.filter(fits)
			.sort(
				(a, b) =>
					fixedLength(b) - fixedLength(a) ||
					Number(a.method === "ANY") - Number(b.method === "ANY"),
			);
		const target = route && this.integrations.get(route.integration);
		if (!route || !target) return json(404, "Not Found");
		const answer = await target.invoke(this.#event(request, route)).then(
			(value) => ({ value }),
			// Recorded with the invocation; the caller is told no more than the service would say.
			() => undefined,
		);
		if (!answer) return json(500, "Internal Server Error");
		return readAnswer(answer.value);
	}

	#event(request: ApiRequest, route: Route): object {
		const { cookie, ...headers } = request.headers;
		const text =
			/^(text\/|application\/(json|.*\+json|xml|javascript|x-www-form-urlencoded))/.test(
				headers["content-type"] ?? "",
			);
		const query: Record<string, string> = {};
		for (const [name, value] of new URLSearchParams(request.query))
			query[name] =
				query[name] === undefined ? value : `${query[name]},${value}`;
		const values = route.pattern.exec(request.path)?.slice(1) ?? [];
		const now = new Date();
		return {
			version: "2.0",
			routeKey: route.key,
			rawPath: request.path,
			rawQueryString: request.query,
			...(cookie ? { cookies: cookie.split("; ") } : {}),
			headers,
			...(request.query ? { queryStringParameters: query } : {}),
			...(route.names.length > 0
				? {
						pathParameters: Object.fromEntries(
							route.names.map((name, index) => [name, values[index] ?? ""]),
						),
					}
				: {}),
			requestContext: {
				accountId: "000000000000",
				apiId: this.id,
				domainName: headers.host ?? "localhost",
				domainPrefix: this.id,
				http: {
					method: request.method,
					path: request.path,
					protocol: "HTTP/1.1",
					sourceIp: "127.0.0.1",
					userAgent: headers["user-agent"] ?? "",
				},
				requestId: randomUUID(),
				routeKey: route.key,
				stage: "$default",
				time: now.toUTCString(),
				timeEpoch: now.getTime(),
			},
			...(request.body.length > 0
				? { body: request.body.toString(text ? "utf8" : "base64") }
				: {}),
			isBase64Encoded: request.body.length > 0 && !text,
		};
	}
}

function fixedLength({ key }: Route): number {
	return key === "$default" ? -1 : (key.split("{")[0] ?? "").length;
}

/** A function may also answer with any JSON value and no status: that is a 200 of JSON. */
function readAnswer(value: unknown): WebAnswer {
	if (!isObject(value) || value.statusCode === undefined) {
		return {
			status: 200,
			headers: { "content-type": "application/json" },
			cookies: [],
			body: Buffer.from(
				typeof value === "string" ? value : JSON.stringify(value),
			),
		};
	}
	const parsed = Answer.safeParse(value);
	if (!parsed.success) return json(500, "Internal Server Error");
	const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
	const lower = Object.fromEntries(
		Object.entries(headers).map(([name, text]) => [name.toLowerCase(), text]),
	);
	return {
		status: statusCode,
		headers: lower,
		cookies,
		body: Buffer.from(body, isBase64Encoded ? "base64" : "utf8"),
	};
}
