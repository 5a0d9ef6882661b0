import { createHash } from "node:crypto";
import {
	DeleteObjectCommand,
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
export type Standing = { etag: string; print: string | undefined } | undefined;

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
			return { etag: ETag, print: Metadata?.print };
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

	/** Writes the file unless just that stands there already; says whether it wrote. */
	async write(file: SiteFile, standing: Standing): Promise<boolean> {
		const print = createHash("sha256")
			.update(file.body)
			.update(`\n${file.contentType}\n${file.redirect ?? ""}`)
			.digest("hex");
		if (standing?.print === print) return false;
		await overtaken(file.path, () =>
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
		return true;
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

/** S3's ways to say that a condition failed: changed, changing at this moment, deleted. */
const OVERTAKEN = new Set([404, 409, 412]);

const overtaken = async (
	path: string,
	send: () => Promise<unknown>,
): Promise<void> => {
	try {
		await send();
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
