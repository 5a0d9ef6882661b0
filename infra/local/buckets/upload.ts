import type { IncomingHttpHeaders } from "node:http";
import type { StoredHeaders } from "./bucket.ts";

const KEPT = [
	"content-type",
	"cache-control",
	"content-disposition",
	"content-language",
	"expires",
];

/** What of a put request S3 keeps with the object: its own few headers and everything `x-amz-meta-`. */
export function keptHeaders(headers: IncomingHttpHeaders): StoredHeaders {
	const kept: StoredHeaders = { "content-type": "binary/octet-stream" };
	for (const [name, value] of Object.entries(headers)) {
		if (typeof value !== "string") continue;
		if (KEPT.includes(name) || name.startsWith("x-amz-meta-"))
			kept[name] = value;
	}
	const encoding = (headers["content-encoding"] ?? "")
		.split(",")
		.map((part) => part.trim())
		.filter((part) => part && part !== "aws-chunked")
		.join(", ");
	if (encoding) kept["content-encoding"] = encoding;
	return kept;
}

/** The SDK sends streams as `aws-chunked`: `size[;signature]`, data, …, an empty chunk, trailers. */
export function decodeChunked(body: Buffer): Buffer {
	const parts: Buffer[] = [];
	let at = 0;
	while (at < body.length) {
		const lineEnd = body.indexOf("\r\n", at);
		const size = Number.parseInt(
			body.subarray(at, lineEnd).toString("latin1"),
			16,
		);
		if (lineEnd < 0 || Number.isNaN(size))
			throw new Error("The upload's chunks cannot be read.");
		if (size === 0) break;
		parts.push(body.subarray(lineEnd + 2, lineEnd + 2 + size));
		at = lineEnd + 2 + size + 2;
	}
	return Buffer.concat(parts);
}
