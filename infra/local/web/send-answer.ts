import type { IncomingMessage, ServerResponse } from "node:http";
import { chooseEncoding, compress, isCompressible } from "./compression.ts";
import type { WebAnswer } from "./http-api.ts";
import type { CachePolicy } from "./policies.ts";

export type Finished = { answer: WebAnswer; compress: CachePolicy };

/** Sends an answer to the visitor: compressed where the policy says so, and nothing where the visitor has it already. */
export function sendAnswer(
	request: IncomingMessage,
	response: ServerResponse,
	{ answer, compress: policy }: Finished,
): void {
	const { status, headers, cookies, body } = answer;
	let sent = body;
	if (isCompressible(headers, body.length)) {
		const encoding = chooseEncoding(
			String(request.headers["accept-encoding"] ?? ""),
			policy,
		);
		if (policy.gzip || policy.brotli) headers.vary = "Accept-Encoding";
		if (encoding) {
			sent = compress(body, encoding, headers.etag);
			headers["content-encoding"] = encoding;
			if (headers.etag && !headers.etag.startsWith("W/"))
				headers.etag = `W/${headers.etag}`;
		}
	}
	for (const [name, value] of Object.entries(headers))
		response.setHeader(name, value);
	if (cookies.length > 0) response.setHeader("set-cookie", cookies);
	const known = String(request.headers["if-none-match"] ?? "")
		.split(",")
		.map((tag) => tag.trim().replace(/^W\//, ""));
	if (
		status === 200 &&
		headers.etag &&
		known.includes(headers.etag.replace(/^W\//, ""))
	) {
		response.removeHeader("content-encoding");
		response.writeHead(304).end();
		return;
	}
	response.setHeader("content-length", sent.length);
	response.writeHead(status);
	response.end(request.method === "HEAD" ? undefined : sent);
}
