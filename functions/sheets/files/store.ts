import { gunzipSync, gzipSync } from "node:zlib";
import {
	GetObjectCommand,
	PutObjectCommand,
	type S3Client,
	S3ServiceException,
} from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import * as z from "zod";
import { PersonId } from "../../../shared/accounts/model.ts";
import { ActingRole } from "../../../shared/history/model.ts";
import { ProvinceCode } from "../../../shared/places/model.ts";
import { SHEET_LIMITS } from "../../../shared/sheets/limits.ts";
import { UPLOAD_MINUTES } from "../../../shared/sheets/upload.ts";

/** Folder of what was sent; a new file there is a message to the worker. */
export const SENT = "tep/";
/** Folder of what was made of it. */
const MADE = "bang/";

/** Whose file it is and for which province; signed into the permission, so that nobody can change it on the way. */
export const SentBy = z.object({
	province: ProvinceCode,
	person: PersonId,
	role: ActingRole,
});
export type SentBy = z.infer<typeof SentBy>;

/**
 * The private bucket of spreadsheets: files as they were sent, and what each step made of them. All of
 * it is removed after 30 days by the bucket itself: such files often hold more than they should.
 */
export type SheetFiles = ReturnType<typeof sheetFiles>;

export const sheetFiles = (client: S3Client, Bucket: string) => ({
	/** Fields of a form that may send one file under this name within the hour. */
	async permit(
		id: string,
		sentBy: SentBy,
		goTo: string,
	): Promise<Record<string, string>> {
		const { fields } = await createPresignedPost(client, {
			Bucket,
			Key: SENT + id,
			Fields: {
				// Whatever the file claims to be: what it is, its bytes tell.
				"Content-Type": "application/octet-stream",
				...Object.fromEntries(
					Object.entries(sentBy).map(([name, value]) => [
						`x-amz-meta-${name}`,
						value,
					]),
				),
				success_action_redirect: goTo,
			},
			// An empty file is taken, too: its page says in words that nothing is in it.
			Conditions: [["content-length-range", 0, SHEET_LIMITS.bytes]],
			Expires: UPLOAD_MINUTES * 60,
		});
		return fields;
	},

	/** What was sent, and by whom; `undefined` when it is gone. */
	async sent(id: string, VersionId: string | undefined) {
		const found = await present(() =>
			client.send(new GetObjectCommand({ Bucket, Key: SENT + id, VersionId })),
		);
		if (found?.Body === undefined) return undefined;
		return {
			sentBy: SentBy.parse(found.Metadata),
			bytes: Buffer.from(await found.Body.transformToByteArray()),
		};
	},

	/** Keeps what a step made: JSON, packed. */
	async put(id: string, name: string, value: unknown): Promise<void> {
		await client.send(
			new PutObjectCommand({
				Bucket,
				Key: `${MADE}${id}/${name}.json.gz`,
				Body: gzipSync(JSON.stringify(value), { level: 3 }),
				ContentType: "application/gzip",
			}),
		);
	},

	/** What a step made, checked; `undefined` when it is not there, or no more. */
	async get<T>(
		id: string,
		name: string,
		schema: z.ZodType<T>,
	): Promise<T | undefined> {
		const found = await present(() =>
			client.send(
				new GetObjectCommand({ Bucket, Key: `${MADE}${id}/${name}.json.gz` }),
			),
		);
		if (found?.Body === undefined) return undefined;
		const bytes = await found.Body.transformToByteArray();
		return schema.parse(JSON.parse(gunzipSync(bytes).toString("utf8")));
	},
});

const present = async <T>(send: () => Promise<T>): Promise<T | undefined> => {
	try {
		return await send();
	} catch (error) {
		if (
			error instanceof S3ServiceException &&
			error.$metadata.httpStatusCode === 404
		)
			return undefined;
		throw error;
	}
};
