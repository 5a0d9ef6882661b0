import { unescape as decodeLeniently } from "node:querystring";
import type { Access } from "../access/access.ts";
import { postObject } from "../buckets/post-object.ts";
import type { RunningBucket } from "../running.ts";
import type { Origin } from "./distribution.ts";
import type { WebAnswer } from "./http-api.ts";

function refused(status: number, code: string): WebAnswer {
	const body = Buffer.from(
		`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`,
	);
	return {
		status,
		headers: { "content-type": "application/xml" },
		cookies: [],
		body,
	};
}

/**
 * A bucket behind the distribution. A key that is not there is 404 where CloudFront may list the
 * bucket and 403 where it may not, as S3 keeps from strangers whether something exists. A form that is
 * posted at its root carries its own permission; that is asked only of an origin which nobody signs for.
 */
export function bucketOrigin(
	{ bucket, listable }: RunningBucket,
	place: { access: Access; region: string; takesForms: boolean },
): Origin {
	return async ({ method, path, headers: asked, body }) => {
		if (method === "POST" && path === "/" && place.takesForms)
			return postObject(bucket, body, asked["content-type"] ?? "", {
				...place,
				now: new Date(),
			});
		// Without a signature nobody reads a private bucket.
		if (place.takesForms) return refused(403, "AccessDenied");
		if (method !== "GET" && method !== "HEAD")
			return refused(405, "MethodNotAllowed");
		// Lenient, because a badly encoded address is a missing page and not an error of the server.
		const object = bucket.get(decodeLeniently(path.slice(1)));
		if (!object)
			return listable
				? refused(404, "NoSuchKey")
				: refused(403, "AccessDenied");
		const headers = {
			...object.headers,
			etag: object.etag,
			"last-modified": object.lastModified.toUTCString(),
			"accept-ranges": "bytes",
			"x-amz-version-id": object.versionId,
			"x-amz-server-side-encryption": "AES256",
		};
		return { status: 200, headers, cookies: [], body: object.body };
	};
}
