import * as z from "zod";

/** The languages of the interface: the people's own, and those of buyers from abroad and across the border. */
// "Pure", so that what a browser loads can leave it out.
export const Language = /* @__PURE__ */ z.enum(["vi", "en", "zh"]);
export type Language = z.infer<typeof Language>;

/** The language that everything is written in first. */
export const HOME_LANGUAGE = "vi" satisfies Language;

/** BCP 47 tags, for `lang` and `hreflang`: Chinese is written in simplified characters, as across the border. */
export const LANGUAGE_TAG: Record<Language, string> = {
	vi: "vi",
	en: "en",
	zh: "zh-Hans",
};

/** Each language as its own people call it. */
export const LANGUAGE_NAME: Record<Language, string> = {
	vi: "Tiếng Việt",
	en: "English",
	zh: "中文",
};
