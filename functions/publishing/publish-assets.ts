import { glob, readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { SiteBucket } from "../platform/site-bucket.ts";

export type AssetDeps = { site: Pick<SiteBucket, "standing" | "write"> };

/** Files whose name holds a hash of their content never change. */
const HASHED = /^\/_astro\//;

/** Puts styles, fonts and icons of this version of the site beside its pages; older ones stay for older pages. */
export const publishAssets = async (
	{ site }: AssetDeps,
	folder: URL,
): Promise<void> => {
	for await (const entry of glob("**/*", {
		cwd: fileURLToPath(folder),
		withFileTypes: true,
	})) {
		if (!entry.isFile()) continue;
		const file = `${entry.parentPath}/${entry.name}`;
		const path = `/${file.slice(fileURLToPath(folder).length)}`;
		await site.write(
			{
				path,
				body: await readFile(file),
				contentType: contentTypeOf(path),
				cacheControl: HASHED.test(path)
					? "public, max-age=31536000, immutable"
					: "public, max-age=86400",
			},
			await site.standing(path),
		);
	}
};

const contentTypeOf = (path: string): string => {
	const type = CONTENT_TYPES.get(extname(path));
	if (type === undefined) throw new Error(`what is ${path}?`);
	return type;
};

const CONTENT_TYPES = new Map([
	[".css", "text/css; charset=utf-8"],
	[".svg", "image/svg+xml"],
	[".woff2", "font/woff2"],
	[".txt", "text/plain; charset=utf-8"],
	[".ico", "image/x-icon"],
	[".png", "image/png"],
	[".webmanifest", "application/manifest+json"],
]);
