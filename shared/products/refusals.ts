import { refusals } from "../refusals/catalogue.ts";

export const PRODUCT_REFUSALS = refusals({
	"products.gtin": {
		kind: "invalid",
		vi: "Mã vạch chưa đúng. Cần 8, 12, 13 hoặc 14 chữ số; vui lòng kiểm tra lại từng chữ số.",
		en: "Not a valid barcode number. It has 8, 12, 13 or 14 digits; please check each of them.",
	},
	"products.month": {
		kind: "invalid",
		vi: "Tháng là số từ 1 đến 12.",
		en: "A month is a number from 1 to 12.",
	},
});
