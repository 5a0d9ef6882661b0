import { glob, readFile } from "node:fs/promises";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { printOf, type SiteBucket } from "../platform/site-bucket.ts";

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
		const asset = {
			path,
			body: await readFile(file),
			contentType: contentTypeOf(path),
			cacheControl: cacheControlOf(path),
		};
		const standing = await site.standing(path);
		if (standing?.print !== printOf(asset)) await site.write(asset, standing);
	}
};

const cacheControlOf = (path: string): string => {
	if (HASHED.test(path)) return "public, max-age=31536000, immutable";
	// The service worker decides what a browser keeps, so a mistake in it must be mendable at once.
	return path === "/sw.js" ? "no-cache" : "public, max-age=86400";
};

const contentTypeOf = (path: string): string => {
	const type = CONTENT_TYPES.get(extname(path));
	if (type === undefined) throw new Error(`what is ${path}?`);
	return type;
};

const CONTENT_TYPES = new Map([
	[".css", "text/css; charset=utf-8"],
	[".js", "text/javascript; charset=utf-8"],
	[".svg", "image/svg+xml"],
	[".woff2", "font/woff2"],
	[".txt", "text/plain; charset=utf-8"],
	[".ico", "image/x-icon"],
	[".png", "image/png"],
	[".webmanifest", "application/manifest+json"],
]);
