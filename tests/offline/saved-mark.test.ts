import { describe, expect, test } from "vitest";
import { Language } from "../../shared/languages/language.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import { withMark } from "../../site/offline/saved-mark.ts";
import { fixtures } from "../site/fixtures.ts";
import { htmlOf } from "../site/render.ts";

/** 14:05 in Viet Nam. */
const SAVED = "2026-11-20T07:05:00.000Z";
const PAGE = "<body><header>Chợ</header><main></main><header></header></body>";

test("a kept page says after its head when it was kept, in its own language, in the time of Viet Nam", () => {
	expect(withMark(PAGE, "/san-pham/hong-ls001", SAVED)).toBe(
		'<body><header>Chợ</header><p class="saved-mark" role="status">Chưa tải được bản mới. Đây là bản lưu trên máy lúc 14:05 ngày 20/11/2026. <a href="/san-pham/hong-ls001">Tải lại</a></p><main></main><header></header></body>',
	);
	expect(withMark(PAGE, "/en/products/hong-ls001", SAVED)).toContain(
		"saved on your device at 14:05 on 20 November 2026.",
	);
	expect(withMark(PAGE, "/zh/", SAVED)).toContain("2026年11月20日 14:05");
});

test("midnight is the first minute of the new day", () => {
	expect(withMark(PAGE, "/", "2026-11-20T17:00:00.000Z")).toContain(
		"00:00 ngày 21/11/2026",
	);
});

describe.each(Language.options)("in the language %s", (language) => {
	test("every template has the place where the mark stands", async () => {
		for (const [name, document] of Object.entries(fixtures)) {
			const html = await htmlOf(document, language);
			const path = localPath(document.frame.path, language);
			const mark = withMark(html, path, SAVED).indexOf("saved-mark");
			expect(mark, name).toBeGreaterThan(html.indexOf('class="brand'));
			expect(mark, name).toBeLessThan(html.indexOf("<main"));
			expect(mark, name).toBeGreaterThan(0);
		}
	});
});
