import type { Access } from "../access/access.ts";
import type { WebAnswer } from "../web/http-api.ts";
import { type Bucket, BucketRefusal } from "./bucket.ts";
import { escapeXml } from "./listing.ts";
import { parseForm } from "./multipart.ts";
import { checkPolicy } from "./post-policy.ts";
import { keptHeaders } from "./upload.ts";

const XML = { "content-type": "application/xml" };

/** PostObject: a browser's form with a signed policy, answered as S3 does. */
export function postObject(
	bucket: Bucket,
	body: Buffer,
	contentType: string,
	place: { access: Access; region: string; now: Date },
): WebAnswer {
	try {
		return keep(bucket, body, contentType, place);
	} catch (error) {
		if (!(error instanceof BucketRefusal)) throw error;
		return {
			status: error.status,
			headers: { ...XML },
			cookies: [],
			body: Buffer.from(
				`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${error.code}</Code><Message>${escapeXml(error.message)}</Message></Error>`,
			),
		};
	}
}

function keep(
	bucket: Bucket,
	body: Buffer,
	contentType: string,
	place: { access: Access; region: string; now: Date },
): WebAnswer {
	const form = parseForm(body, contentType);
	if (form === undefined)
		throw new BucketRefusal(
			400,
			"MalformedPOSTRequest",
			"The body of your POST request is not well-formed multipart/form-data.",
		);
	const { fields, file } = form;
	if (file === undefined)
		throw new BucketRefusal(
			400,
			"InvalidArgument",
			"POST requires exactly one file upload per request.",
		);
	const { accessKey } = checkPolicy(form, bucket.name, place);
	const key = fields.get("key") ?? "";
	const arn = `arn:aws:s3:::${bucket.name}/${key}`;
	const refused = place.access.refuses(accessKey, "s3:PutObject", arn);
	if (refused) throw new BucketRefusal(403, "AccessDenied", refused);
	const object = bucket.put(
		key,
		file,
		keptHeaders(Object.fromEntries(fields)),
		{},
		"Post",
	);
	const location = fields.get("success_action_redirect");
	const status = location
		? 303
		: Number(fields.get("success_action_status") ?? 204);
	return {
		status: [200, 201, 303].includes(status) ? status : 204,
		headers: {
			etag: object.etag,
			...(location && {
				location: `${location}${location.includes("?") ? "&" : "?"}${new URLSearchParams({ bucket: bucket.name, key, etag: object.etag })}`,
			}),
		},
		cookies: [],
		body: Buffer.alloc(0),
	};
}
