import { refusals } from "../refusals/catalogue.ts";

export const CODE_REFUSALS = refusals({
	"codes.not_a_gtin": {
		kind: "malformed",
		vi: "Số “{code}” không phải mã vạch. Mã vạch có 8, 12, 13 hoặc 14 chữ số; bạn quét lại.",
		en: "The number “{code}” is not a barcode. A barcode has 8, 12, 13 or 14 digits; please scan it again.",
		zh: "“{code}”不是条形码。条形码为 8、12、13 或 14 位数字，请重新扫描。",
	},
	"codes.check_digit": {
		kind: "malformed",
		vi: "Mã vạch {code} có chữ số cuối là {given}, đúng ra phải là {expected}. Bạn so lại với bao bì hoặc quét lại.",
		en: "Barcode {code} ends in {given}; it should end in {expected}. Please compare it with the pack, or scan it again.",
		zh: "条形码 {code} 的末位是 {given}，应为 {expected}。请与包装核对，或重新扫描。",
	},
	"codes.not_an_ocop_code": {
		kind: "malformed",
		vi: "Mã “{code}” không phải mã sản phẩm OCOP. Mã có dạng 20-06463-1-2026; bạn so lại với bao bì.",
		en: "The code “{code}” is not an OCOP product code. It looks like 20-06463-1-2026; please compare it with the pack.",
		zh: "“{code}”不是 OCOP 产品编码。正确格式如 20-06463-1-2026，请与包装核对。",
	},
	"codes.part": {
		kind: "malformed",
		vi: "Phần “{part}” của mã chưa đúng. Số lô và số sê-ri có tối đa 20 chữ cái không dấu, chữ số hoặc dấu câu.",
		en: "The part “{part}” of the code is not right. A lot or serial number has at most 20 plain letters, digits or signs.",
		zh: "代码中的“{part}”不正确。批号和序列号最多 20 个字母、数字或符号。",
	},
	"codes.part_order": {
		kind: "malformed",
		vi: "Các phần của mã không đúng thứ tự. Sau mã vạch là 22, rồi 10 (số lô), rồi 21 (số sê-ri), mỗi phần một lần.",
		en: "The parts of the code are not in order. After the barcode come 22, then 10 (lot), then 21 (serial), each once.",
		zh: "代码各部分的顺序不正确。条形码之后依次为 22、10（批号）、21（序列号），各出现一次。",
	},
	"codes.unknown": {
		kind: "not_found",
		vi: "Danh mục này chưa có sản phẩm mang mã {code}. Mã đúng không có nghĩa là sản phẩm có ở đây; bạn tìm theo tên.",
		en: "No product in this catalogue has the code {code}. A right code need not be listed here; please search by name.",
		zh: "本名录中没有编码为 {code} 的产品。编码正确并不表示已收录，请按名称搜索。",
	},
	"codes.no_such_link": {
		kind: "not_found",
		vi: "Sản phẩm có ở đây nhưng không có thông tin loại “{type}”. Bạn mở {page}.",
		en: "The product is here, but there is no information of the kind “{type}”. Please open {page}.",
		zh: "已收录该产品，但没有“{type}”类信息。请打开 {page}。",
	},
});
