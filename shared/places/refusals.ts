import { refusals } from "../refusals/catalogue.ts";

export const PLACE_REFUSALS = refusals({
	"places.province_code": {
		kind: "invalid",
		vi: "Mã tỉnh gồm 2 chữ số, ví dụ 20 là Lạng Sơn.",
		en: "A province code has 2 digits; 20 is Lạng Sơn.",
	},
	"places.commune_code": {
		kind: "invalid",
		vi: "Mã xã, phường gồm 5 chữ số theo Quyết định 19/2025/QĐ-TTg, ví dụ 06463.",
		en: "A commune code has 5 digits (Decision 19/2025/QĐ-TTg), for example 06463.",
	},
	"places.old_district_code": {
		kind: "invalid",
		vi: "Mã huyện cũ gồm 3 chữ số, ví dụ 187.",
		en: "The code of a former district has 3 digits, for example 187.",
	},
	"places.slug": {
		kind: "invalid",
		vi: "Đường dẫn chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ na-chi-lang.",
		en: "An address has only lower-case letters a–z, digits and hyphens, for example na-chi-lang.",
	},
});
