import type { IncomingMessage, ServerResponse } from "node:http";
import { STATUS_CODES } from "node:http";
import { matchesWildcard } from "../access/access.ts";
import { readBody, TooLong } from "../http.ts";
import { edgeRequest, fromEdge, plainHeaders } from "./edge-event.ts";
import type { EdgeFunction, EdgeRequest } from "./edge-function.ts";
import type { ApiRequest, WebAnswer } from "./http-api.ts";
import {
	applyHeadersPolicy,
	type CachePolicy,
	type HeadersPolicy,
} from "./policies.ts";
import { type Finished, sendAnswer } from "./send-answer.ts";

export type Origin = (request: ApiRequest) => Promise<WebAnswer>;

export type Behaviour = {
	/** `*` of the default behaviour takes what no other takes. */
	pathPattern: string;
	methods: string[];
	origin: Origin;
	onRequest: EdgeFunction | undefined;
	onResponse: EdgeFunction | undefined;
	headers: HeadersPolicy | undefined;
	compress: CachePolicy;
};

export type ErrorPage = { status: number; answerStatus: number; page: string };

/** CloudFront lets through far more; nothing here takes more, and it is kept in memory. */
const MOST_BODY = 32_000_000;

/** One CloudFront distribution: behaviours, functions of the edge, error pages, compression. It caches nothing. */
export class Distribution {
	/** In the template's order, the default behaviour last. */
	readonly #behaviours: Behaviour[];
	readonly #errorPages: ErrorPage[];
	readonly #rootObject: string;

	constructor(
		behaviours: Behaviour[],
		errorPages: ErrorPage[],
		rootObject: string,
	) {
		this.#behaviours = behaviours;
		this.#errorPages = errorPages;
		this.#rootObject = rootObject;
	}

	async answer(
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const url = new URL(request.url ?? "/", "http://localhost");
		const headers = Object.fromEntries(
			Object.entries(request.headers).map(([name, value]) => [
				name,
				Array.isArray(value) ? value.join(", ") : (value ?? ""),
			]),
		);
		const body = await readBody(request, MOST_BODY).catch((error: unknown) => {
			if (error instanceof TooLong) return undefined;
			throw error;
		});
		if (body === undefined) {
			// The rest is not read: the connection ends with the answer.
			response.writeHead(413, { connection: "close" }).end();
			return;
		}
		const asked: ApiRequest = {
			method: request.method ?? "GET",
			path: url.pathname,
			query: url.search.slice(1),
			headers,
			body,
			viewer: request.socket.remoteAddress ?? "127.0.0.1",
		};
		sendAnswer(request, response, await this.#visit(asked));
	}

	#behaviourOf(path: string): Behaviour {
		const found = this.#behaviours.find(({ pathPattern }) =>
			matchesWildcard(pathPattern.replace(/^\//, ""), path.slice(1)),
		);
		if (!found)
			throw new Error("A distribution always has a default behaviour");
		return found;
	}

	async #visit(asked: ApiRequest): Promise<Finished> {
		const behaviour = this.#behaviourOf(asked.path);
		if (!behaviour.methods.includes(asked.method))
			return finished(
				plain(403, "This method is not allowed here."),
				behaviour,
			);
		const edge = edgeRequest(asked);
		const changed = behaviour.onRequest
			? await behaviour.onRequest.onRequest(edge, asked.viewer)
			: edge;
		if ("statusCode" in changed) return finished(fromEdge(changed), behaviour);
		const path =
			changed.uri === "/" && this.#rootObject
				? `/${this.#rootObject}`
				: changed.uri;
		const answer = await this.#withErrorPage(
			await behaviour.origin({
				...asked,
				path,
				headers: originHeaders(asked, changed),
			}),
		);
		applyHeadersPolicy(behaviour.headers, answer.headers);
		// The edge runs no response function for the origin's errors.
		if (!behaviour.onResponse || answer.originStatus >= 400)
			return finished(answer, behaviour);
		const response = await behaviour.onResponse.onResponse(changed, {
			statusCode: answer.status,
			statusDescription: STATUS_CODES[answer.status],
			headers: Object.fromEntries(
				Object.entries(answer.headers).map(([name, value]) => [
					name,
					{ value },
				]),
			),
		});
		return finished(
			{
				...answer,
				status: response.statusCode,
				headers: plainHeaders(response.headers),
			},
			behaviour,
		);
	}

	async #withErrorPage(
		answer: WebAnswer,
	): Promise<WebAnswer & { originStatus: number }> {
		const page = this.#errorPages.find(
			({ status }) => status === answer.status,
		);
		const originStatus = answer.status;
		if (!page) return { ...answer, originStatus };
		const shown = await this.#behaviourOf(page.page).origin({
			method: "GET",
			path: page.page,
			query: "",
			headers: {},
			body: Buffer.alloc(0),
			viewer: "",
		});
		// Without the page itself the visitor gets the origin's own words.
		return shown.status === 200
			? { ...shown, status: page.answerStatus, originStatus }
			: { ...answer, originStatus };
	}
}

/** What the functions of the edge left of the visitor's headers, and what CloudFront adds. */
function originHeaders(
	{ headers: { cookie, ...asked }, viewer }: ApiRequest,
	changed: EdgeRequest,
): Record<string, string> {
	const before = asked["x-forwarded-for"];
	return {
		...plainHeaders(changed.headers),
		...(cookie ? { cookie } : {}),
		"x-forwarded-for": before ? `${before}, ${viewer}` : viewer,
	};
}

function finished(answer: WebAnswer, { compress }: Behaviour): Finished {
	return { answer, compress };
}

function plain(status: number, text: string): WebAnswer {
	return {
		status,
		headers: { "content-type": "text/plain; charset=utf-8" },
		cookies: [],
		body: Buffer.from(text),
	};
}
