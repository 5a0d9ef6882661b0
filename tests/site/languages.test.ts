import { describe, expect, test } from "vitest";
import { LANGUAGE_TAG, Language } from "../../shared/languages/language.ts";
import { fixtures } from "./fixtures.ts";
import { htmlOf } from "./render.ts";
import { type SpokenText, spokenTexts } from "./texts.ts";

/** Letters that only Vietnamese has; names such as `Van Lang` without marks pass as they should. */
const VIETNAMESE =
	/[ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]/i;
const CHINESE = /\p{Script=Han}/u;

/** Texts of which the letters say another language than their element does. */
const foreign = (texts: SpokenText[]): string[] =>
	texts
		.filter(
			({ text, lang }) =>
				(VIETNAMESE.test(text.normalize("NFC")) && lang !== "vi") ||
				(CHINESE.test(text) && !lang.startsWith("zh")),
		)
		.map(({ text, lang }) => `${lang}: ${text.trim()}`);

test("the check of languages finds a Vietnamese name in an English sentence", () => {
	const html = `<html lang="en"><body><p>Made in <b>Lạng Sơn</b> by <span lang="vi">Lê</span></p><p lang="vi">文</p></body></html>`;
	expect(foreign(spokenTexts(html))).toEqual(["en: Lạng Sơn", "vi: 文"]);
});

describe.each(Object.entries(fixtures))("the page %s", (_name, document) => {
	test.each(Language.options)(
		"says of every text in which language it is: %s",
		async (language) => {
			const html = await htmlOf(document, language);
			expect(html).toContain(`<html lang="${LANGUAGE_TAG[language]}">`);
			expect(foreign(spokenTexts(html))).toEqual([]);
		},
	);
});
