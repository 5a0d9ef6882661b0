import {
	CopyObjectCommand,
	DeleteObjectCommand,
	GetObjectCommand,
	PutObjectCommand,
	type S3Client,
	S3ServiceException,
} from "@aws-sdk/client-s3";
import { createPresignedPost } from "@aws-sdk/s3-presigned-post";
import type { PhotoFormat } from "../../shared/media/photo.ts";
import {
	LARGEST_UPLOAD,
	UPLOAD_MINUTES,
	UploadedFor,
} from "../../shared/media/upload.ts";

/** Folder of what was sent; the rest of the bucket is made here. */
export const ORIGINALS = "goc/";
/** What an address holds never changes; the edge looks every hour whether it still may be shown. */
export const PHOTO_CACHE = "public, max-age=604800, s-maxage=3600, immutable";
export const CONTENT_TYPES: Record<PhotoFormat, string> = {
	avif: "image/avif",
	webp: "image/webp",
	jpg: "image/jpeg",
};

export type MediaBucket = ReturnType<typeof mediaBucket>;

/** What the browser goes on to after a form without a script; a script gets an empty answer. */
export type AfterUpload = { goTo: string } | "nothing";

/** The private bucket of photos: originals as they were sent, and what was made of them. */
export const mediaBucket = (client: S3Client, Bucket: string) => ({
	/**
	 * A permission to send one file under one name within 15 minutes, up to 15 MB: fields that stand
	 * before the file in a form. What it is for is part of what is signed.
	 */
	async permit(
		photo: string,
		uploadedFor: UploadedFor,
		after: AfterUpload,
	): Promise<Record<string, string>> {
		const { fields } = await createPresignedPost(client, {
			Bucket,
			Key: ORIGINALS + photo,
			Fields: {
				// Whatever the file claims to be: what it is, its bytes tell (shared/media/magic.ts).
				"Content-Type": "application/octet-stream",
				...Object.fromEntries(
					Object.entries(uploadedFor).map(([name, value]) => [
						`x-amz-meta-${name}`,
						value,
					]),
				),
				...(after === "nothing"
					? { success_action_status: "204" }
					: { success_action_redirect: after.goTo }),
			},
			// An empty file is taken, too: it is the photo nobody chose, and the page says so in words.
			Conditions: [["content-length-range", 0, LARGEST_UPLOAD]],
			Expires: UPLOAD_MINUTES * 60,
		});
		return fields;
	},

	/** What was sent, and for what; `undefined` when it is gone. */
	async original(photo: string, VersionId: string | undefined) {
		const found = await present(() =>
			client.send(
				new GetObjectCommand({ Bucket, Key: ORIGINALS + photo, VersionId }),
			),
		);
		if (found?.Body === undefined) return undefined;
		return {
			uploadedFor: UploadedFor.parse(found.Metadata),
			bytes: await found.Body.transformToByteArray(),
		};
	},

	/** Keeps a file that was made, at the address that it will have on the site. */
	async put(path: string, Body: Uint8Array, ContentType: string) {
		await client.send(
			new PutObjectCommand({
				Bucket,
				Key: keyOf(path),
				Body,
				ContentType,
				CacheControl: PHOTO_CACHE,
			}),
		);
	},

	async read(path: string): Promise<Uint8Array | undefined> {
		const found = await present(() =>
			client.send(new GetObjectCommand({ Bucket, Key: keyOf(path) })),
		);
		return found?.Body?.transformToByteArray();
	},

	/** Removes what is there; what is not is no fault. */
	async remove(path: string): Promise<void> {
		await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(path) }));
	},

	/** Copies a file to the same address of the public site. */
	async copyToSite(site: string, path: string): Promise<void> {
		await client.send(
			new CopyObjectCommand({
				Bucket: site,
				Key: keyOf(path),
				CopySource: `${Bucket}/${keyOf(path)}`,
			}),
		);
	},
});

const keyOf = (path: string): string => path.replace(/^\//, "");

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
