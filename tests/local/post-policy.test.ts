import { request } from "node:http";
import { S3Client } from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import {
	afterAll,
	afterEach,
	beforeAll,
	describe,
	expect,
	test,
	vi,
} from "vitest";
import { startCloudForTests, type TestCloud } from "../local-cloud.ts";

const att = (id: string, name: string) => ({ "Fn::GetAtt": [id, name] });
const CACHING_DISABLED = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
const origin = (Id: string, bucket: string) => ({
	Id,
	DomainName: att(bucket, "RegionalDomainName"),
	S3OriginConfig: {},
});

let cloud: TestCloud;
beforeAll(async () => {
	cloud = await startCloudForTests({
		resources: {
			Heard: { Type: "AWS::SQS::Queue" },
			Store: {
				Type: "AWS::S3::Bucket",
				Properties: {
					NotificationConfiguration: {
						QueueConfigurations: [
							{ Event: "s3:ObjectCreated:*", Queue: att("Heard", "Arn") },
						],
					},
				},
			},
			Site: { Type: "AWS::S3::Bucket" },
			ToRoot: {
				Type: "AWS::CloudFront::Function",
				Properties: {
					Name: "edge",
					FunctionCode: `function handler(event) { event.request.uri = "/"; return event.request; }`,
					FunctionConfig: { Runtime: "cloudfront-js-2.0" },
				},
			},
			Web: {
				Type: "AWS::CloudFront::Distribution",
				Properties: {
					DistributionConfig: {
						Enabled: true,
						Origins: [
							{ ...origin("site", "Site"), OriginAccessControlId: "oac" },
							origin("store", "Store"),
						],
						DefaultCacheBehavior: {
							TargetOriginId: "site",
							CachePolicyId: CACHING_DISABLED,
						},
						CacheBehaviors: [
							{
								PathPattern: "/send",
								TargetOriginId: "store",
								CachePolicyId: CACHING_DISABLED,
								AllowedMethods: [
									"GET",
									"HEAD",
									"OPTIONS",
									"PUT",
									"PATCH",
									"POST",
									"DELETE",
								],
								FunctionAssociations: [
									{
										EventType: "viewer-request",
										FunctionARN: att("ToRoot", "FunctionARN"),
									},
								],
							},
						],
					},
				},
			},
		},
	});
	cloud.access.grant("narrow", "a narrow role", [
		{
			Statement: [
				{
					Effect: "Allow",
					Action: ["s3:PutObject"],
					Resource: ["arn:aws:s3:::*/goc/*"],
				},
			],
		},
	]);
});
afterAll(() => cloud.stop());
afterEach(() => vi.useRealTimers());

const store = () => {
	const found = [...cloud.buckets.values()].find(({ readable }) =>
		readable.endsWith("Store"),
	);
	if (!found) throw new Error("The small template has a bucket Store");
	return found;
};

/** A permission as our own code asks for it: one name, one type, 1 to 100 bytes, 15 minutes. */
const permit = async (
	Key: string,
	{ accessKeyId = "local", extra = {} as Record<string, string> } = {},
) => {
	const client = new S3Client({
		region: cloud.region,
		credentials: { accessKeyId, secretAccessKey: "local" },
	});
	const { fields } = await createPresignedPost(client, {
		Bucket: store().bucket.name,
		Key,
		Fields: {
			"Content-Type": "application/octet-stream",
			"x-amz-meta-of": "product#ls001",
			...extra,
		},
		Conditions: [["content-length-range", 1, 100]],
		Expires: 900,
	});
	return fields;
};

const send = async (
	fields: Record<string, string>,
	file: string | undefined,
) => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	if (file !== undefined) form.append("file", new Blob([file]), "ảnh.jpg");
	const response = await fetch(`${cloud.origin}/send`, {
		method: "POST",
		body: form,
		redirect: "manual",
	});
	const text = await response.text();
	return {
		status: response.status,
		location: response.headers.get("location"),
		code: /<Code>(.*)<\/Code>/.exec(text)?.[1],
		message: /<Message>(.*)<\/Message>/.exec(text)?.[1],
	};
};

describe("a form with a signed policy", () => {
	test("keeps the file under its name with what was signed, and tells the queue", async () => {
		const answer = await send(await permit("goc/one"), "bytes of a photo");
		expect(answer.status).toBe(204);
		const kept = store().bucket.get("goc/one");
		expect(kept?.body.toString()).toBe("bytes of a photo");
		expect(kept?.headers).toEqual({
			"content-type": "application/octet-stream",
			"x-amz-meta-of": "product#ls001",
		});
		const [queue] = store().feeds;
		const [received] = (await queue?.receive(1, 100)) ?? [];
		expect(JSON.stringify(received)).toContain("ObjectCreated:Post");
	});

	test("leads on to the page that it names, with what was kept", async () => {
		const fields = await permit("goc/two", {
			extra: { success_action_redirect: "https://page.example/a?b=1" },
		});
		const answer = await send(fields, "photo");
		expect(answer.status).toBe(303);
		expect(answer.location).toMatch(
			/^https:\/\/page\.example\/a\?b=1&bucket=.*&key=goc%2Ftwo&etag=/,
		);
	});

	test("may be signed by a role that may write there, and by no other", async () => {
		const inside = await permit("goc/mine", { accessKeyId: "narrow" });
		expect((await send(inside, "photo")).status).toBe(204);
		const outside = await permit("anh/other", { accessKeyId: "narrow" });
		expect(await send(outside, "photo")).toMatchObject({
			status: 403,
			code: "AccessDenied",
			message: expect.stringContaining("s3:PutObject"),
		});
		const nobody = await permit("goc/nobody", { accessKeyId: "unknown" });
		expect((await send(nobody, "photo")).status).toBe(403);
	});
});

describe("what is refused", () => {
	const INVALID = "Invalid according to Policy: ";
	const refusedAs = async (
		fields: Record<string, string>,
		file: string | undefined = "photo",
	) => {
		const before = store().bucket.size;
		const { status, code, message } = await send(fields, file);
		expect(store().bucket.size).toBe(before);
		return [status, code, message];
	};

	test("another name than the one that was signed", async () => {
		expect(
			await refusedAs({ ...(await permit("goc/a")), key: "goc/b" }),
		).toEqual([
			403,
			"AccessDenied",
			`${INVALID}Policy Condition failed: {&#34;key&#34;:&#34;goc/a&#34;}`,
		]);
	});

	test("another type, another purpose, or one that is left out", async () => {
		const fields = await permit("goc/a");
		expect(
			(await refusedAs({ ...fields, "Content-Type": "text/html" }))[2],
		).toContain("Content-Type");
		expect(
			(await refusedAs({ ...fields, "x-amz-meta-of": "product#ls002" }))[2],
		).toContain("x-amz-meta-of");
		const { "x-amz-meta-of": _, ...without } = fields;
		expect((await refusedAs(without))[2]).toContain("x-amz-meta-of");
	});

	test("a field that the policy does not name", async () => {
		const fields = { ...(await permit("goc/a")), acl: "public-read" };
		expect(await refusedAs(fields)).toEqual([
			403,
			"AccessDenied",
			`${INVALID}Extra input fields: acl`,
		]);
	});

	test("a file that is too large, or empty", async () => {
		const fields = await permit("goc/a");
		expect((await refusedAs(fields, "x".repeat(101))).slice(0, 2)).toEqual([
			400,
			"EntityTooLarge",
		]);
		expect((await refusedAs(fields, "")).slice(0, 2)).toEqual([
			400,
			"EntityTooSmall",
		]);
	});

	test("a policy that has expired", async () => {
		vi.useFakeTimers({ now: Date.now() - 901_000, toFake: ["Date"] });
		const fields = await permit("goc/a");
		vi.useRealTimers();
		expect(await refusedAs(fields)).toEqual([
			403,
			"AccessDenied",
			`${INVALID}Policy expired.`,
		]);
	});

	test("a policy that was changed, or signed with another secret", async () => {
		const fields = await permit("goc/a");
		const wider = JSON.parse(
			Buffer.from(fields.Policy ?? "", "base64").toString(),
		);
		wider.expiration = "2099-01-01T00:00:00Z";
		const Policy = Buffer.from(JSON.stringify(wider)).toString("base64");
		expect((await refusedAs({ ...fields, Policy }))[1]).toBe(
			"SignatureDoesNotMatch",
		);
		const signature = (fields["X-Amz-Signature"] ?? "").replace(/^./, "z");
		expect(
			(await refusedAs({ ...fields, "X-Amz-Signature": signature }))[1],
		).toBe("SignatureDoesNotMatch");
	});

	test("no policy, no file, no form at all", async () => {
		expect((await refusedAs({ key: "goc/a" }))[1]).toBe("AccessDenied");
		const { status, code } = await send(await permit("goc/a"), undefined);
		expect([status, code]).toEqual([400, "InvalidArgument"]);
		const bare = await fetch(`${cloud.origin}/send`, {
			method: "POST",
			body: "key=goc/a",
		});
		expect(bare.status).toBe(400);
		expect(await bare.text()).toContain("MalformedPOSTRequest");
	});

	test("more than this machine keeps in memory", async () => {
		const answer = await new Promise<string>((resolve) => {
			const sending = request(`${cloud.origin}/send`, { method: "POST" });
			sending.on("response", ({ statusCode }) => resolve(`${statusCode}`));
			// The connection may be cut while the rest is still being sent.
			sending.on("error", ({ message }) => resolve(message));
			sending.end(Buffer.alloc(33_000_000));
		});
		expect(answer).toMatch(/^413$|ECONNRESET|EPIPE/);
	});

	test("reading: who sends there sees nothing", async () => {
		const response = await fetch(`${cloud.origin}/send`);
		expect(response.status).toBe(403);
	});
});
