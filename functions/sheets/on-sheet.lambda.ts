import { S3Client } from "@aws-sdk/client-s3";
import type { SQSHandler } from "aws-lambda";
import * as z from "zod";
import { SheetId, SheetStep } from "../../shared/sheets/model.ts";
import { save } from "../directory/save.ts";
import { directoryStore } from "../directory/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { logger } from "../platform/logger.ts";
import { handleBatch } from "../platform/sqs-batch.ts";
import { referenceCache } from "../publishing/reference-cache.ts";
import { registerStore } from "../registers/store.ts";
import { checkSheet } from "./check-sheet.ts";
import { SheetsEnv } from "./env.ts";
import { SENT, sheetFiles } from "./files/store.ts";
import { readSpreadsheet } from "./read-spreadsheet.ts";
import { readUpload } from "./read-upload.ts";
import { runSheet } from "./run-sheet.ts";
import { sheetStore } from "./store.ts";

const env = SheetsEnv.parse(process.env);
const directory = directoryStore(dynamo, env.DIRECTORY_TABLE);
const now = () => new Date().toISOString();
const deps = {
	sheets: sheetStore(dynamo, env.ACCOUNTS_TABLE),
	files: sheetFiles(new S3Client({}), env.SHEETS_BUCKET),
	directory,
	registers: registerStore(dynamo, env.PUBLISHING_TABLE),
	reference: referenceCache(directory),
	read: readSpreadsheet,
	save: (
		drafts: Parameters<typeof save>[1],
		context: Parameters<typeof save>[2],
	) => save({ store: directory, now }, drafts, context),
	allowDemonstration: env.ALLOW_DEMONSTRATION === "true",
	now,
};

/** What S3 says of a new file. */
const Sent = z.object({
	Records: z.array(
		z.object({
			s3: z.object({
				object: z.object({
					key: z
						.string()
						.startsWith(SENT)
						.transform((key) => key.slice(SENT.length))
						.pipe(SheetId),
					versionId: z.string().optional(),
				}),
			}),
		}),
	),
});
/** What it sends once, to try the queue. */
const Tried = z
	.object({ Event: z.literal("s3:TestEvent") })
	.transform(() => ({ Records: [] }));
/** A step that a person asked for, out of the table's stream, which writes numbers as text. */
const Asked = z.object({
	sheet: SheetId,
	step: SheetStep,
	version: z.coerce.number().pipe(z.int().min(1)),
});

// One after another: each takes all of the function's memory.
export const handler: SQSHandler = (event) =>
	handleBatch(
		event,
		z.union([Asked, Sent, Tried]),
		async (messages) => {
			for (const message of messages) {
				const started = performance.now();
				const done =
					"step" in message ? [await stepOf(message)] : await readAll(message);
				for (const sheet of done)
					logger.info("worked on a spreadsheet", {
						sheet: sheet?.id ?? "nothing to do",
						state: sheet?.state,
						code: sheet?.refusal?.code,
						milliseconds: Math.round(performance.now() - started),
					});
			}
		},
		{ atOnce: 1 },
	);

const stepOf = (asked: z.infer<typeof Asked>) =>
	asked.step === "check" ? checkSheet(deps, asked) : runSheet(deps, asked);

const readAll = async ({ Records }: z.infer<typeof Sent>) => {
	const read = [];
	for (const { s3 } of Records)
		read.push(
			await readUpload(deps, {
				id: s3.object.key,
				version: s3.object.versionId,
			}),
		);
	return read;
};
