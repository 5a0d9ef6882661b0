import { refusals } from "../refusals/catalogue.ts";

export const COOPERATIVE_REFUSALS = refusals({
	"cooperatives.tax_code": {
		kind: "invalid",
		vi: "Mã số thuế chưa đúng. Cần 10 chữ số (chi nhánh: thêm gạch nối và 3 chữ số); không nhập số định danh cá nhân 12 chữ số.",
		en: "Not a valid tax code. It has 10 digits (a branch: a hyphen and 3 more); never enter a 12-digit personal number.",
		zh: "税号不正确。须为 10 位数字（分支机构再加连字符和 3 位数字）；请勿输入 12 位个人身份号码。",
	},
	"cooperatives.credit_fund_sector": {
		kind: "invalid",
		vi: "Quỹ tín dụng nhân dân thuộc lĩnh vực tín dụng. Chọn “credit” hoặc để trống.",
		en: "A people's credit fund belongs to the credit sector. Choose “credit” or leave it empty.",
		zh: "人民信用基金属于信贷领域。请选择 “credit” 或留空。",
	},
});
