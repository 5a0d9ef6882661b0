import type { ReadFile } from "./site-bucket.ts";

/** Longest wait for a file of our own site. */
const PATIENCE_MS = 5000;

/**
 * The site as everybody reads it, through the edge. A function that only reads what is public
 * needs no right on the bucket and no client of S3, which would be a third of its bundle.
 */
export const publishedFiles = (origin: string) => ({
	/** `undefined` where nothing stands. */
	async read(path: string): Promise<ReadFile | undefined> {
		const answer = await fetch(new URL(path, origin), {
			redirect: "error",
			signal: AbortSignal.timeout(PATIENCE_MS),
		});
		if (answer.status === 404) return undefined;
		if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
		return {
			text: await answer.text(),
			etag: answer.headers.get("etag") ?? "",
		};
	},
});
