import {
	GetObjectCommand,
	HeadObjectCommand,
	ListObjectsV2Command,
	NoSuchKey,
	PutObjectCommand,
	S3Client,
} from "@aws-sdk/client-s3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { startCloudForTests, type TestCloud } from "../local-cloud.ts";

let cloud: TestCloud;
let s3: S3Client;
beforeAll(async () => {
	const queue = { "Fn::GetAtt": ["Heard", "Arn"] };
	cloud = await startCloudForTests({
		resources: {
			Heard: { Type: "AWS::SQS::Queue" },
			Store: {
				Type: "AWS::S3::Bucket",
				Properties: {
					BucketName: "store",
					NotificationConfiguration: {
						QueueConfigurations: [
							{
								Event: "s3:ObjectCreated:*",
								Queue: queue,
								Filter: {
									S3Key: {
										Rules: [
											{ Name: "prefix", Value: "in/" },
											{ Name: "suffix", Value: ".jsonl" },
										],
									},
								},
							},
						],
					},
				},
			},
		},
	});
	s3 = new S3Client({
		endpoint: cloud.origins.buckets,
		region: cloud.region,
		credentials: { accessKeyId: "local", secretAccessKey: "local" },
	});
});
afterAll(() => cloud.stop());

const put = (
	Key: string,
	Body: string,
	condition: { IfMatch?: string; IfNoneMatch?: string } = {},
) =>
	s3.send(
		new PutObjectCommand({
			Bucket: "store",
			Key,
			Body,
			CacheControl: "no-cache",
			Metadata: { print: "abc" },
			...condition,
		}),
	);
const read = async (Key: string, VersionId?: string) => {
	const { Body, ...rest } = await s3.send(
		new GetObjectCommand({ Bucket: "store", Key, VersionId }),
	);
	return { text: await Body?.transformToString(), ...rest };
};

describe("a put with a condition", () => {
	test("that wants to be the first is refused when somebody was", async () => {
		await put("first", "1", { IfNoneMatch: "*" });
		await expect(put("first", "2", { IfNoneMatch: "*" })).rejects.toMatchObject(
			{ name: "PreconditionFailed", $metadata: { httpStatusCode: 412 } },
		);
		expect((await read("first")).text).toBe("1");
	});

	test("that names what it replaces is refused when that is no longer there", async () => {
		const { ETag } = await put("second", "1");
		await put("second", "2", { IfMatch: ETag ?? "" });
		await expect(
			put("second", "3", { IfMatch: ETag ?? "" }),
		).rejects.toMatchObject({ name: "PreconditionFailed" });
		await expect(
			put("never", "1", { IfMatch: ETag ?? "" }),
		).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
	});

	test("lets exactly one of many at the same moment through", async () => {
		const results = await Promise.allSettled(
			Array.from({ length: 20 }, (_, n) =>
				put("race", `writer ${n}`, { IfNoneMatch: "*" }),
			),
		);
		expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(
			1,
		);
	});
});

describe("an object", () => {
	test("comes back with its headers, its metadata and the version that was put", async () => {
		const first = await put("an object/với dấu + cách.txt", "cũ");
		await put("an object/với dấu + cách.txt", "mới");
		expect(await read("an object/với dấu + cách.txt")).toMatchObject({
			text: "mới",
			CacheControl: "no-cache",
			Metadata: { print: "abc" },
		});
		expect(
			(await read("an object/với dấu + cách.txt", first.VersionId)).text,
		).toBe("cũ");
	});

	test("that is not there is said to be not there", async () => {
		await expect(read("absent")).rejects.toBeInstanceOf(NoSuchKey);
		await expect(
			s3.send(new HeadObjectCommand({ Bucket: "store", Key: "absent" })),
		).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } });
	});

	test("larger than ten megabytes is taken whole", async () => {
		await put("large", "x".repeat(12_000_000));
		expect((await read("large")).ContentLength).toBe(12_000_000);
	});

	test("is listed in byte order, page by page", async () => {
		for (const name of ["b", "a", "Z", "đ"]) await put(`list/${name}`, name);
		const page = { Bucket: "store", Prefix: "list/", MaxKeys: 3 };
		const first = await s3.send(new ListObjectsV2Command(page));
		const second = await s3.send(
			new ListObjectsV2Command({
				...page,
				ContinuationToken: first.NextContinuationToken,
			}),
		);
		expect(
			[...(first.Contents ?? []), ...(second.Contents ?? [])].map(
				({ Key }) => Key,
			),
		).toEqual(["list/Z", "list/a", "list/b", "list/đ"]);
		expect([first.IsTruncated, second.IsTruncated]).toEqual([true, false]);
	});
});

test("a call that this machine's S3 does not know is refused, not half done", async () => {
	const response = await fetch(`${cloud.origins.buckets}/store/x?uploads`, {
		method: "POST",
		headers: { authorization: "AWS4-HMAC-SHA256 Credential=local/x" },
	});
	expect(response.status).toBe(501);
});

test("a caller without a key of this machine may do nothing", async () => {
	expect((await fetch(`${cloud.origins.buckets}/store/first`)).status).toBe(
		403,
	);
});

const Event = z.object({
	Records: z.array(
		z.object({
			eventName: z.string(),
			s3: z.object({
				bucket: z.object({ name: z.string() }),
				object: z.object({
					key: z.string(),
					size: z.number(),
					eTag: z.string(),
					versionId: z.string(),
				}),
			}),
		}),
	),
});

test("a bucket tells its queue of the objects it was asked about, with the key as S3 writes it, and of no others", async () => {
	const { ETag, VersionId } = await put("in/tên có dấu + cách.jsonl", "1234");
	await put("in/other.txt", "x");
	await put("out/other.jsonl", "x");
	const [heard] = cloud.queues.values();
	const batch = (await heard?.queue.receive(10, 100)) ?? [];
	expect(batch).toHaveLength(1);
	const { Records } = Event.parse(JSON.parse(batch[0]?.message.body ?? ""));
	expect(Records[0]).toMatchObject({
		eventName: "ObjectCreated:Put",
		s3: {
			bucket: { name: "store" },
			object: {
				size: 4,
				eTag: ETag?.replaceAll('"', ""),
				versionId: VersionId,
			},
		},
	});
	const key = Records[0]?.s3.object.key ?? "";
	expect(key).not.toContain(" ");
	expect(decodeURIComponent(key.replaceAll("+", " "))).toBe(
		"in/tên có dấu + cách.jsonl",
	);
});
