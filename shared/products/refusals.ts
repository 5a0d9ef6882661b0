import { refusals } from "../refusals/catalogue.ts";

export const PRODUCT_REFUSALS = refusals({
	"products.gtin": {
		kind: "invalid",
		vi: "Mã vạch chưa đúng. Cần 8, 12, 13 hoặc 14 chữ số; bạn kiểm tra lại từng chữ số.",
		en: "Not a valid barcode number. It has 8, 12, 13 or 14 digits; please check each of them.",
		zh: "条形码不正确。须为 8、12、13 或 14 位数字；请逐位核对。",
	},
	"products.ocop_code": {
		kind: "invalid",
		vi: "Mã sản phẩm OCOP chưa đúng. Mẫu đúng: 20-06463-1-2026.",
		en: "Not an OCOP product code. It is written like 20-06463-1-2026.",
		zh: "OCOP 产品编码不正确。正确格式如 20-06463-1-2026。",
	},
	"products.month": {
		kind: "invalid",
		vi: "Tháng là số từ 1 đến 12.",
		en: "A month is a number from 1 to 12.",
		zh: "月份是 1 到 12 的数字。",
	},
});
