import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../http.ts";
import { type Bucket, BucketRefusal, type Condition } from "./bucket.ts";
import { escapeXml } from "./listing.ts";
import { decodeChunked, keptHeaders } from "./upload.ts";

export type Call = {
	request: IncomingMessage;
	response: ServerResponse;
	bucket: Bucket;
	key: string;
	query: URLSearchParams;
};

function conditionOf(request: IncomingMessage): Condition {
	return {
		ifMatch: request.headers["if-match"],
		ifNoneMatch: request.headers["if-none-match"],
	};
}

/** PutObject, with its conditions. */
export async function put({
	request,
	response,
	bucket,
	key,
}: Call): Promise<void> {
	const raw = await readBody(request);
	const chunked = (request.headers["content-encoding"] ?? "").includes(
		"aws-chunked",
	);
	const body = chunked ? decodeChunked(raw) : raw;
	const object = bucket.put(
		key,
		body,
		keptHeaders(request.headers),
		conditionOf(request),
	);
	response
		.writeHead(200, { etag: object.etag, "x-amz-version-id": object.versionId })
		.end();
}

/** CopyObject within this machine. */
export function copy(
	{ request, response, bucket, key }: Call,
	buckets: Map<string, Bucket>,
): void {
	const source = decodeURIComponent(
		String(request.headers["x-amz-copy-source"]),
	).replace(/^\//, "");
	const [sourceBucket = "", ...rest] = source
		.replace(/\?versionId=.*$/, "")
		.split("/");
	const found = buckets.get(sourceBucket)?.get(rest.join("/"));
	if (!found)
		throw new BucketRefusal(
			404,
			"NoSuchKey",
			"The specified key does not exist.",
		);
	const replace = request.headers["x-amz-metadata-directive"] === "REPLACE";
	const headers = replace ? keptHeaders(request.headers) : found.headers;
	const object = bucket.put(
		key,
		found.body,
		headers,
		conditionOf(request),
		"Copy",
	);
	response.end(
		`<?xml version="1.0" encoding="UTF-8"?><CopyObjectResult><ETag>${escapeXml(object.etag)}</ETag><LastModified>${object.lastModified.toISOString()}</LastModified></CopyObjectResult>`,
	);
}

/** DeleteObjects. */
export async function deleteMany({
	request,
	response,
	bucket,
}: Call): Promise<void> {
	const xml = (await readBody(request)).toString("utf8");
	const plain = (text: string) =>
		text.replace(
			/&(lt|gt|quot|apos|amp);/g,
			(_, name: string) =>
				({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name] ?? "",
		);
	const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = ""]) =>
		plain(key),
	);
	for (const key of keys) bucket.delete(key);
	const rows = keys
		.map((key) => `<Deleted><Key>${escapeXml(key)}</Key></Deleted>`)
		.join("");
	response.end(
		`<?xml version="1.0" encoding="UTF-8"?><DeleteResult>${rows}</DeleteResult>`,
	);
}
