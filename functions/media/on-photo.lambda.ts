import { S3Client } from "@aws-sdk/client-s3";
import type { SQSHandler } from "aws-lambda";
import * as z from "zod";
import { PhotoId } from "../../shared/media/photo.ts";
import { dynamo } from "../platform/dynamo.ts";
import { logger } from "../platform/logger.ts";
import { mediaBucket, ORIGINALS } from "../platform/media-bucket.ts";
import { handleBatch } from "../platform/sqs-batch.ts";
import { MediaEnv } from "./env.ts";
import { processPhoto } from "./process-photo.ts";
import { photoStore } from "./store.ts";
import { transformPhoto } from "./transform.ts";

const env = MediaEnv.parse(process.env);
const deps = {
	photos: photoStore(dynamo, env.DIRECTORY_TABLE),
	media: mediaBucket(new S3Client({}), env.MEDIA_BUCKET),
	transform: transformPhoto,
	now: () => new Date().toISOString(),
};

/** What S3 says of a new original; also the test message it sends once, which has no records. */
const Notification = z.object({
	Records: z
		.array(
			z.object({
				s3: z.object({
					object: z.object({
						key: z
							.string()
							.startsWith(ORIGINALS)
							.transform((key) => key.slice(ORIGINALS.length))
							.pipe(PhotoId),
						versionId: z.string().optional(),
					}),
				}),
			}),
		)
		.default([]),
});

// One after another: a photo takes all of the function's one processor.
export const handler: SQSHandler = (event) =>
	handleBatch(
		event,
		Notification,
		async (notifications) => {
			for (const { s3 } of notifications.flatMap(({ Records }) => Records)) {
				const { key: photo, versionId: version } = s3.object;
				const started = performance.now();
				const state = await processPhoto(deps, { photo, version });
				logger.info("processed a photo", {
					photo,
					state: state?.is ?? "nothing to do",
					...(state?.is === "refused" && { code: state.code }),
					milliseconds: Math.round(performance.now() - started),
				});
			}
		},
		{ atOnce: 1 },
	);
