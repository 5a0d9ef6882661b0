import { refusals } from "../refusals/catalogue.ts";

export const LANGUAGE_REFUSALS = refusals({
	"languages.translated_twice": {
		kind: "invalid",
		vi: "Mỗi ngôn ngữ chỉ có một bản dịch. Bạn bỏ bản thừa.",
		en: "There is one translation per language. Please remove the extra one.",
		zh: "每种语言只能有一份译文。请删除多余的译文。",
	},
});
