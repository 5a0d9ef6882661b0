import type { IncomingMessage, ServerResponse } from "node:http";
import { BucketRefusal, type StoredObject } from "./bucket.ts";

/** GET and HEAD of one object, with its conditions. */
export function sendObject(
	request: IncomingMessage,
	response: ServerResponse,
	object: StoredObject,
): void {
	const { "if-match": ifMatch, "if-none-match": ifNoneMatch } = request.headers;
	if (ifMatch && ifMatch !== object.etag)
		throw new BucketRefusal(
			412,
			"PreconditionFailed",
			"At least one of the pre-conditions you specified did not hold",
		);
	const headers = {
		...object.headers,
		etag: object.etag,
		"last-modified": object.lastModified.toUTCString(),
		"x-amz-version-id": object.versionId,
	};
	if (ifNoneMatch && ifNoneMatch === object.etag) {
		response.writeHead(304, headers).end();
		return;
	}
	response.writeHead(200, { ...headers, "content-length": object.body.length });
	response.end(request.method === "HEAD" ? undefined : object.body);
}
