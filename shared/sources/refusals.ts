import { refusals } from "../refusals/catalogue.ts";

export const SOURCE_REFUSALS = refusals({
	"sources.id": {
		kind: "invalid",
		vi: "Mã nguồn chỉ gồm chữ thường không dấu và chữ số, từ 3 đến 30 ký tự.",
		en: "The id of a source has 3 to 30 lower-case letters a–z and digits.",
		zh: "来源编号由 3 到 30 个不带声调的小写字母和数字组成。",
	},
	"sources.none": {
		kind: "invalid",
		vi: "Bạn nêu ít nhất một nguồn.",
		en: "Please name at least one source.",
		zh: "请至少注明一个来源。",
	},
});
