import { refusals } from "../refusals/catalogue.ts";

export const PLACE_REFUSALS = refusals({
	"places.province_code": {
		kind: "invalid",
		vi: "Mã tỉnh gồm 2 chữ số, ví dụ 20 là Lạng Sơn.",
		en: "A province code has 2 digits; 20 is Lạng Sơn.",
		zh: "省份代码为 2 位数字，例如 20。",
	},
	"places.commune_code": {
		kind: "invalid",
		vi: "Mã xã, phường gồm 5 chữ số theo Quyết định 19/2025/QĐ-TTg, ví dụ 06463.",
		en: "A commune code has 5 digits (Decision 19/2025/QĐ-TTg), for example 06463.",
		zh: "乡、坊代码为 5 位数字（第 19/2025/QĐ-TTg 号决定），例如 06463。",
	},
	"places.old_district_code": {
		kind: "invalid",
		vi: "Mã huyện cũ gồm 3 chữ số, ví dụ 187.",
		en: "The code of a former district has 3 digits, for example 187.",
		zh: "原县代码为 3 位数字，例如 187。",
	},
	"places.slug": {
		kind: "invalid",
		vi: "Đường dẫn chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ na-chi-lang.",
		en: "An address has only lower-case letters a–z, digits and hyphens, for example na-chi-lang.",
		zh: "地址只能包含不带声调的小写字母、数字和连字符，例如 na-chi-lang。",
	},
	"places.border": {
		kind: "invalid",
		vi: "Ranh giới chưa đúng. Ghi từng vòng theo dạng Encoded Polyline với 4 chữ số thập phân, các vòng cách nhau một dấu cách.",
		en: "Not a border. Write each ring as an Encoded Polyline with 4 decimals, rings separated by a space.",
		zh: "边界不正确。请用 Encoded Polyline 格式（保留 4 位小数）写出每个环，各环之间用一个空格分开。",
	},
});
