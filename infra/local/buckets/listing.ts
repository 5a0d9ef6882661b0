import type { Bucket, StoredObject } from "./bucket.ts";

export function escapeXml(text: string): string {
	return text.replace(
		/[&<>"']/g,
		(character) => `&#${character.codePointAt(0)};`,
	);
}

function element(name: string, content: string | number | boolean): string {
	return `<${name}>${escapeXml(String(content))}</${name}>`;
}

function contents(object: StoredObject): string {
	return `<Contents>${element("Key", object.key)}${element("LastModified", object.lastModified.toISOString())}${element("ETag", object.etag)}${element("Size", object.body.length)}<StorageClass>STANDARD</StorageClass></Contents>`;
}

/** ListObjectsV2: a page of keys in byte order, those below a delimiter folded into their prefix. */
export function listObjects(bucket: Bucket, query: URLSearchParams): string {
	const prefix = query.get("prefix") ?? "";
	const delimiter = query.get("delimiter") ?? "";
	const most = Math.min(Number(query.get("max-keys") ?? 1000), 1000);
	const token = query.get("continuation-token");
	const after = token
		? Buffer.from(token, "base64url").toString("utf8")
		: (query.get("start-after") ?? "");
	const rows: string[] = [];
	const folders = new Set<string>();
	let last = "";
	let more = false;
	for (const object of bucket.list(prefix, after)) {
		const cut = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
		const folder =
			cut < 0 ? undefined : object.key.slice(0, cut + delimiter.length);
		if (
			folder !== undefined &&
			(folders.has(folder) || after.startsWith(folder))
		) {
			last = object.key;
			continue;
		}
		if (rows.length + folders.size >= most) {
			more = true;
			break;
		}
		if (folder === undefined) rows.push(contents(object));
		else folders.add(folder);
		last = object.key;
	}
	const next = more
		? element(
				"NextContinuationToken",
				Buffer.from(last, "utf8").toString("base64url"),
			)
		: "";
	const common = [...folders]
		.map(
			(folder) =>
				`<CommonPrefixes>${element("Prefix", folder)}</CommonPrefixes>`,
		)
		.join("");
	return `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${element("Name", bucket.name)}${element("Prefix", prefix)}${element("MaxKeys", most)}${element("KeyCount", rows.length + folders.size)}${element("IsTruncated", more)}${next}${rows.join("")}${common}</ListBucketResult>`;
}
