import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import { BucketRefusal } from "./bucket.ts";
import type { PostedForm } from "./multipart.ts";

const Condition = z.union([
	z.tuple([z.enum(["eq", "starts-with"]), z.string(), z.string()]),
	z.tuple([z.literal("content-length-range"), z.int(), z.int()]),
	z
		.record(z.string(), z.string())
		.refine((exact) => Object.keys(exact).length === 1),
]);
type Condition = z.infer<typeof Condition>;

const Policy = z.object({
	expiration: z.iso.datetime(),
	conditions: z.array(Condition),
});

/** Fields that no condition needs to name. */
const UNNAMED = ["x-amz-signature", "policy", "file"];
/** The secret that belongs to every key of this machine. */
const SECRET = "local";

const denied = (why: string) =>
	new BucketRefusal(403, "AccessDenied", `Invalid according to Policy: ${why}`);

/** Who signed, when, where. */
function credentialOf(fields: Map<string, string>) {
	const [accessKey = "", date = "", region = "", service, end] = (
		fields.get("x-amz-credential") ?? ""
	).split("/");
	const isWhole =
		fields.get("x-amz-algorithm") === "AWS4-HMAC-SHA256" &&
		service === "s3" &&
		end === "aws4_request";
	if (!isWhole)
		throw new BucketRefusal(
			400,
			"AuthorizationQueryParametersError",
			"The form says neither the algorithm nor who signed it.",
		);
	return { accessKey, date, region };
}

function signatureOf(policy: string, date: string, region: string): Buffer {
	const key = [date, region, "s3", "aws4_request"].reduce<string | Buffer>(
		(secret, part) => createHmac("sha256", secret).update(part).digest(),
		`AWS4${SECRET}`,
	);
	return createHmac("sha256", key).update(policy).digest();
}

/** Each condition as S3 reads it: `["eq", "$key", "…"]`, or a record of one exact value. */
function holds(
	condition: Condition,
	fields: Map<string, string>,
	size: number,
): boolean {
	if (!Array.isArray(condition))
		return Object.entries(condition).every(
			([name, value]) => fields.get(name.toLowerCase()) === value,
		);
	if (condition[0] === "content-length-range") {
		const [, least, most] = condition;
		if (size > most)
			throw new BucketRefusal(
				400,
				"EntityTooLarge",
				"Your proposed upload exceeds the maximum allowed size",
			);
		if (size < least)
			throw new BucketRefusal(
				400,
				"EntityTooSmall",
				"Your proposed upload is smaller than the minimum allowed size",
			);
		return true;
	}
	const [how, name, value] = condition;
	const given = fields.get(name.replace(/^\$/, "").toLowerCase());
	if (given === undefined) return false;
	return how === "eq" ? given === value : given.startsWith(value);
}

const namesIn = (condition: Condition): string[] => {
	if (!Array.isArray(condition)) return Object.keys(condition);
	return condition[0] === "content-length-range"
		? []
		: [condition[1].replace(/^\$/, "")];
};

/**
 * Checks a posted form as S3 does: signed by somebody (whose access key is the answer), not expired,
 * every condition of the policy met, and no field that the policy does not name.
 */
export function checkPolicy(
	{ fields, file }: PostedForm,
	bucket: string,
	{ region, now }: { region: string; now: Date },
): { accessKey: string } {
	const encoded = fields.get("policy");
	if (encoded === undefined)
		throw new BucketRefusal(403, "AccessDenied", "Access Denied");
	const credential = credentialOf(fields);
	const given = Buffer.from(fields.get("x-amz-signature") ?? "", "hex");
	const expected = signatureOf(encoded, credential.date, credential.region);
	const isSigned =
		credential.region === region &&
		given.length === expected.length &&
		timingSafeEqual(given, expected);
	if (!isSigned)
		throw new BucketRefusal(
			403,
			"SignatureDoesNotMatch",
			"The request signature we calculated does not match the signature you provided. Check your key and signing method.",
		);
	const policy = readPolicy(encoded);
	if (now >= new Date(policy.expiration)) throw denied("Policy expired.");
	const named = new Set(
		policy.conditions.flatMap(namesIn).map((name) => name.toLowerCase()),
	);
	const extra = [...fields.keys()].filter(
		(name) =>
			!named.has(name) &&
			!UNNAMED.includes(name) &&
			!name.startsWith("x-ignore-"),
	);
	if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(", ")}`);
	const all = new Map(fields).set("bucket", bucket);
	for (const condition of policy.conditions)
		if (!holds(condition, all, file?.length ?? 0))
			throw denied(`Policy Condition failed: ${JSON.stringify(condition)}`);
	return { accessKey: credential.accessKey };
}

function readPolicy(encoded: string): z.infer<typeof Policy> {
	try {
		return Policy.parse(
			JSON.parse(Buffer.from(encoded, "base64").toString("utf8")),
		);
	} catch {
		throw new BucketRefusal(
			400,
			"InvalidPolicyDocument",
			"Invalid Policy: it is no JSON of expiration and conditions.",
		);
	}
}
