import { createHash } from "node:crypto";
import {
	DeleteObjectCommand,
	GetObjectCommand,
	HeadObjectCommand,
	NotFound,
	PutObjectCommand,
	type S3Client,
	S3ServiceException,
} from "@aws-sdk/client-s3";

/** A file of the public site. */
export type SiteFile = {
	/** Address, beginning with a slash. */
	path: string;
	body: string | Uint8Array;
	contentType: string;
	cacheControl: string;
	/** Where the address leads instead: the edge answers 301. */
	redirect?: string | undefined;
};

/** What stands at an address now; it must be read before the content that will replace it. */
export type Standing = { etag: string; print: string } | undefined;

/** A file as it was read; `etag` changes with its content. */
export type ReadFile = { text: string; etag: string };

/** Somebody else wrote the address since it was looked at: read everything again. */
export class Overtaken extends Error {}

export type SiteBucket = ReturnType<typeof siteBucket>;

/**
 * The bucket of the public site. A write names what it replaces, so that of two renderings of one
 * page that overlap, the one that began with older data can never be the last.
 */
export const siteBucket = (client: S3Client, Bucket: string) => ({
	async standing(path: string): Promise<Standing> {
		try {
			const { ETag = "", Metadata } = await client.send(
				new HeadObjectCommand({ Bucket, Key: objectKey(path) }),
			);
			return { etag: ETag, print: Metadata?.print ?? "" };
		} catch (error) {
			if (
				error instanceof NotFound ||
				(error instanceof S3ServiceException &&
					error.$metadata.httpStatusCode === 404)
			)
				return undefined;
			throw error;
		}
	},

	/** What the public reads at an address, as text; `undefined` where nothing stands. */
	async read(path: string): Promise<ReadFile | undefined> {
		try {
			const { Body, ETag = "" } = await client.send(
				new GetObjectCommand({ Bucket, Key: objectKey(path) }),
			);
			return { text: (await Body?.transformToString()) ?? "", etag: ETag };
		} catch (error) {
			if (
				error instanceof S3ServiceException &&
				error.$metadata.httpStatusCode === 404
			)
				return undefined;
			throw error;
		}
	},

	/** Writes the file over what was seen there, and says what stands there now. */
	async write(
		file: SiteFile,
		standing: Standing,
	): Promise<NonNullable<Standing>> {
		const print = printOf(file);
		const { ETag = "" } = await overtaken(file.path, () =>
			client.send(
				new PutObjectCommand({
					Bucket,
					Key: objectKey(file.path),
					Body: file.body,
					ContentType: file.contentType,
					CacheControl: file.cacheControl,
					Metadata: {
						print,
						...(file.redirect === undefined ? {} : { redirect: file.redirect }),
					},
					...(standing === undefined
						? { IfNoneMatch: "*" }
						: { IfMatch: standing.etag }),
				}),
			),
		);
		return { etag: ETag, print };
	},

	/** Deletes what was seen there. */
	async remove(path: string, standing: Standing): Promise<void> {
		if (standing === undefined) return;
		const { etag } = standing;
		await overtaken(path, () =>
			client.send(
				new DeleteObjectCommand({
					Bucket,
					Key: objectKey(path),
					IfMatch: etag,
				}),
			),
		);
	},
});

/** Whether two files are the same, in what is read of them. */
export const printOf = ({ body, contentType, redirect = "" }: SiteFile) =>
	createHash("sha256")
		.update(body)
		.update(`\n${contentType}\n${redirect}`)
		.digest("base64url");

/** S3's ways to say that a condition failed: changed, changing at this moment, deleted. */
const OVERTAKEN = new Set([404, 409, 412]);

const overtaken = async <T>(
	path: string,
	send: () => Promise<T>,
): Promise<T> => {
	try {
		return await send();
	} catch (error) {
		if (
			error instanceof S3ServiceException &&
			OVERTAKEN.has(error.$metadata.httpStatusCode ?? 0)
		)
			throw new Overtaken(path);
		throw error;
	}
};

/** `/x/` and `/x` are one file, `x/index.html`; an address with a dot in its last part is a file itself. */
export const objectKey = (path: string): string => {
	const trimmed = path.replace(/^\/|\/$/g, "");
	if (/\.[a-z0-9]+$/.test(trimmed)) return trimmed;
	return trimmed === "" ? "index.html" : `${trimmed}/index.html`;
};
