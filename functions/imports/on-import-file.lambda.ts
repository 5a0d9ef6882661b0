import {
	GetObjectCommand,
	HeadObjectCommand,
	NotFound,
	PutObjectCommand,
	S3Client,
} from "@aws-sdk/client-s3";
import type { S3Event, SQSHandler } from "aws-lambda";
import * as z from "zod";
import { save } from "../directory/save.ts";
import { directoryStore } from "../directory/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { logger } from "../platform/logger.ts";
import { handleBatch } from "../platform/sqs-batch.ts";
import { ImportsEnv } from "./env.ts";
import { runImport } from "./run-import.ts";

const env = ImportsEnv.parse(process.env);
const s3 = new S3Client({});
const store = directoryStore(dynamo, env.DIRECTORY_TABLE);
const now = () => new Date().toISOString();
const REPORT = ".report.json";

/** What S3 says of a new object; also the test message it sends once, which has no records. */
const Notification = z.object({
	Records: z
		.array(
			z.object({
				s3: z.object({
					bucket: z.object({ name: z.string() }),
					object: z.object({
						key: z.string(),
						sequencer: z.string(),
						versionId: z.string().optional(),
					}),
				}),
			}),
		)
		.default([]),
}) satisfies z.ZodType<{
	Records: { s3: Pick<S3Event["Records"][number]["s3"], "bucket"> | object }[];
}>;

export const handler: SQSHandler = (event) =>
	handleBatch(event, Notification, async (notifications) => {
		for (const {
			s3: { bucket, object },
		} of notifications.flatMap(({ Records }) => Records))
			await importObject(bucket.name, object);
	});

const importObject = async (
	Bucket: string,
	{
		key,
		sequencer,
		versionId,
	}: { key: string; sequencer: string; versionId?: string | undefined },
): Promise<void> => {
	// S3 writes keys as in a form: `+` is a space.
	const Key = decodeURIComponent(key.replaceAll("+", " "));
	if (Key.endsWith(REPORT)) return;
	const report = await runImport(
		{
			open: async () => {
				const { Body } = await s3.send(
					new GetObjectCommand({ Bucket, Key, VersionId: versionId }),
				);
				return Body as AsyncIterable<Uint8Array>;
			},
			isNewest: () => isNewest(Bucket, Key, versionId),
			save: (drafts, context) => save({ store, now }, drafts, context),
			now,
			allowDemonstration: env.ALLOW_DEMONSTRATION === "true",
		},
		{ key: Key, run: sequencer },
	);
	if (report === undefined) {
		logger.info("left a file that was replaced", { run: sequencer });
		return;
	}
	await s3.send(
		new PutObjectCommand({
			Bucket,
			Key: `${Key}${REPORT}`,
			Body: JSON.stringify(report, null, "\t"),
			ContentType: "application/json; charset=utf-8",
		}),
	);
	logger.info("imported a file", {
		run: report.run,
		rows: report.rows,
		broken: report.broken?.code,
	});
};

/** Removed counts as replaced: whoever took the file away does not want it imported. */
const isNewest = async (
	Bucket: string,
	Key: string,
	versionId: string | undefined,
): Promise<boolean> => {
	try {
		const { VersionId } = await s3.send(new HeadObjectCommand({ Bucket, Key }));
		return versionId === undefined || VersionId === versionId;
	} catch (error) {
		if (error instanceof NotFound) return false;
		throw error;
	}
};
