import { type Access, accessKeyOf } from "../access/access.ts";
import { type LocalServer, serve } from "../http.ts";
import { Bucket, BucketRefusal } from "./bucket.ts";
import { escapeXml, listObjects } from "./listing.ts";
import { sendObject } from "./send-object.ts";
import { type Call, copy, deleteMany, put } from "./writes.ts";

const READS = ["GET", "HEAD"];

function actionOf({ request, key, query }: Call): string {
	if (!key && READS.includes(request.method ?? "")) return "s3:ListBucket";
	if (READS.includes(request.method ?? ""))
		return query.has("versionId") ? "s3:GetObjectVersion" : "s3:GetObject";
	return request.method === "PUT" ? "s3:PutObject" : "s3:DeleteObject";
}

async function answer(call: Call, buckets: Map<string, Bucket>): Promise<void> {
	const { request, response, bucket, key, query } = call;
	const unknown = [...query.keys()].find((name) =>
		["uploads", "uploadId", "tagging", "acl"].includes(name),
	);
	const what = `${request.method}${key ? "" : " bucket"}`;
	if (unknown || request.headers.range)
		throw new BucketRefusal(
			501,
			"NotImplemented",
			`S3 on this machine does not know ${unknown ?? "ranges"}.`,
		);
	if (what === "PUT")
		return request.headers["x-amz-copy-source"]
			? copy(call, buckets)
			: put(call);
	if (what === "GET" || what === "HEAD") {
		const version = query.get("versionId") ?? undefined;
		const object = bucket.get(key, version);
		if (object) return sendObject(request, response, object);
		throw new BucketRefusal(
			404,
			version ? "NoSuchVersion" : "NoSuchKey",
			"The specified key does not exist.",
		);
	}
	if (what === "DELETE") {
		bucket.delete(key, { ifMatch: request.headers["if-match"] });
		response.writeHead(204).end();
		return;
	}
	if (what === "GET bucket") {
		response.end(listObjects(bucket, query));
		return;
	}
	if (what === "HEAD bucket") {
		response.end();
		return;
	}
	if (what === "POST bucket" && query.has("delete")) return deleteMany(call);
	throw new BucketRefusal(
		501,
		"NotImplemented",
		`S3 on this machine does not know ${what}.`,
	);
}

/** S3 over HTTP, path style, for the functions' own SDK. */
export async function serveBuckets(
	access: Access,
): Promise<LocalServer & { buckets: Map<string, Bucket> }> {
	const buckets = new Map<string, Bucket>();
	const server = await serve(async (request, response) => {
		try {
			const url = new URL(request.url ?? "/", "http://s3");
			const [name = "", ...rest] = url.pathname.slice(1).split("/");
			const bucket = buckets.get(name);
			if (!bucket)
				throw new BucketRefusal(
					404,
					"NoSuchBucket",
					"The specified bucket does not exist",
				);
			const call = {
				request,
				response,
				bucket,
				key: decodeURIComponent(rest.join("/")),
				query: url.searchParams,
			};
			const arn = `arn:aws:s3:::${name}${call.key ? `/${call.key}` : ""}`;
			const denied = access.refuses(accessKeyOf(request), actionOf(call), arn);
			if (denied) throw new BucketRefusal(403, "AccessDenied", denied);
			const missing =
				READS.includes(request.method ?? "") && !bucket.get(call.key);
			// Who may not list is not told what is missing, as with S3.
			const hidden =
				missing &&
				access.refuses(
					accessKeyOf(request),
					"s3:ListBucket",
					`arn:aws:s3:::${name}`,
				);
			if (hidden) throw new BucketRefusal(403, "AccessDenied", hidden);
			await answer(call, buckets);
		} catch (error) {
			if (!(error instanceof BucketRefusal)) throw error;
			response.writeHead(error.status, { "content-type": "application/xml" });
			response.end(
				request.method === "HEAD"
					? undefined
					: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${error.code}</Code><Message>${escapeXml(error.message)}</Message></Error>`,
			);
		}
	});
	return { ...server, buckets };
}

/** Makes an empty bucket that the server knows at once. */
export function createBucket(
	buckets: Map<string, Bucket>,
	name: string,
): Bucket {
	const bucket = new Bucket(name);
	buckets.set(name, bucket);
	return bucket;
}
