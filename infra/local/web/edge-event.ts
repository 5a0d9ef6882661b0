import type { EdgeRequest } from "./edge-function.ts";
import type { ApiRequest, WebAnswer } from "./http-api.ts";

/** Headers without the wrapping that functions of the edge see. */
export function plainHeaders(
	headers: Record<string, { value: string }>,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, { value }]) => [name, value]),
	);
}

/** A response that a function of the edge made by itself. */
export function fromEdge({
	statusCode,
	headers,
	body,
}: {
	statusCode: number;
	headers: Record<string, { value: string }>;
	body?: string | { data: string } | undefined;
}): WebAnswer {
	const text = typeof body === "string" ? body : (body?.data ?? "");
	return {
		status: statusCode,
		headers: plainHeaders(headers),
		cookies: [],
		body: Buffer.from(text),
	};
}

/** A request as a function of the edge sees it. */
export function edgeRequest({
	method,
	path,
	query,
	headers,
}: ApiRequest): EdgeRequest {
	const { cookie = "", ...others } = headers;
	const pairs = cookie ? cookie.split("; ").map((pair) => pair.split("=")) : [];
	return {
		method,
		uri: path,
		querystring: Object.fromEntries(
			[...new URLSearchParams(query)].map(([name, value]) => [name, { value }]),
		),
		headers: Object.fromEntries(
			Object.entries(others).map(([name, value]) => [name, { value }]),
		),
		cookies: Object.fromEntries(
			pairs.map(([name = "", ...value]) => [name, { value: value.join("=") }]),
		),
	};
}
