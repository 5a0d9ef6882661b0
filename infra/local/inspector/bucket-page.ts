import type { Bucket } from "../buckets/bucket.ts";
import { html, page } from "./html.ts";

const SHOWN = 1_000;

/** What lies in one bucket; each file can be opened as it is. */
export function bucketPage(
	bucket: Bucket,
	readable: string,
	prefix: string,
): string {
	const objects = bucket.list(prefix);
	const rows = objects
		.slice(0, SHOWN)
		.map(
			({ key, body, headers, lastModified }) =>
				html`<tr><td><a href="/_local/buckets/${bucket.name}/${key.split("/").map(encodeURIComponent).join("/")}">${key}</a></td><td class="number">${body.length}</td><td>${headers["content-type"]}</td><td>${lastModified.toISOString()}</td></tr>`,
		);
	return page(
		`Kho tệp ${readable}`,
		html`<p><a href="/_local/">Về trang Đám mây trên máy này</a></p>
<form method="get"><label>Tên bắt đầu bằng <input name="prefix" value="${prefix}"></label> <button>Lọc</button></form>
<p>${objects.length} tệp${objects.length > SHOWN ? `, hiện ${SHOWN} tệp đầu` : ""}.</p>
<table><tr><th>Tên</th><th>Byte</th><th>Kiểu</th><th>Lúc ghi</th></tr>${rows}</table>`,
	);
}
