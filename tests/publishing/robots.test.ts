import { expect, test } from "vitest";
import { robots } from "../../shared/publishing/sitemap.ts";

/** Whether an address may be read: of the rules that fit, the longest decides (RFC 9309). */
const isAllowed = (path: string) => {
	const rules = robots("https://site.test")
		.split("\n")
		.flatMap((line) => {
			const [, kind, prefix = ""] =
				/^(Allow|Disallow): (\S+)$/.exec(line) ?? [];
			return kind && path.startsWith(prefix) ? [{ kind, prefix }] : [];
		})
		.sort((a, b) => b.prefix.length - a.prefix.length);
	return rules[0]?.kind !== "Disallow";
};

test("robots may read every page and the description of the API, but no answer that is made on demand", () => {
	for (const path of ["/", "/san-pham/hong-ls001", "/en/xa/", "/api/docs"])
		expect([path, isAllowed(path)]).toEqual([path, true]);
	for (const path of [
		"/api/products",
		"/tim-kiem?q=na",
		"/bao-sai?trang=/",
		"/tai-khoan",
		"/quan-tri/20",
		"/dang-nhap",
	])
		expect([path, isAllowed(path)]).toEqual([path, false]);
});
