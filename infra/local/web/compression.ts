import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { CachePolicy } from "./policies.ts";

/** What CloudFront compresses: these types, from 1,000 bytes to 10 MB. */
const TYPES =
	/^(text\/|application\/(javascript|json|ld\+json|manifest\+json|geo\+json|xml|rss\+xml|atom\+xml|wasm)|image\/svg\+xml|font\/(ttf|otf|eot))/;
const LEAST = 1_000;
const MOST = 10_000_000;
const KEPT = 500;

const made = new Map<string, Buffer>();

/** `br`, `gzip` or nothing, from what the visitor accepts and the policy allows. */
export function chooseEncoding(
	accepted: string,
	policy: CachePolicy,
): "br" | "gzip" | undefined {
	const names = accepted
		.split(",")
		.filter((part) => !/;\s*q=0(\.0*)?$/.test(part.trim()));
	const accepts = (name: string) =>
		names.some((part) => part.trim().split(";")[0] === name);
	if (policy.brotli && accepts("br")) return "br";
	return policy.gzip && accepts("gzip") ? "gzip" : undefined;
}

export function isCompressible(
	headers: Record<string, string>,
	bytes: number,
): boolean {
	return (
		!headers["content-encoding"] &&
		TYPES.test(headers["content-type"] ?? "") &&
		bytes >= LEAST &&
		bytes <= MOST
	);
}

/** Compresses once for each content (by its ETag) and keeps the last few hundred. */
export function compress(
	body: Buffer,
	encoding: "br" | "gzip",
	etag: string | undefined,
): Buffer {
	const key = `${encoding} ${etag}`;
	const known = etag === undefined ? undefined : made.get(key);
	if (known) return known;
	const small =
		encoding === "gzip"
			? gzipSync(body)
			: brotliCompressSync(body, {
					params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
				});
	if (etag !== undefined) made.set(key, small);
	const [oldest] = made.keys();
	if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
	return small;
}
