import { refusals } from "../refusals/catalogue.ts";

export const COOPERATIVE_REFUSALS = refusals({
	"cooperatives.tax_code": {
		kind: "invalid",
		vi: "Mã số thuế không đúng. Cần 10 chữ số (chi nhánh: thêm gạch nối và 3 chữ số); không nhập số định danh cá nhân 12 chữ số.",
		en: "Not a tax code. It has 10 digits (a branch: a hyphen and 3 more); never a personal number of 12 digits.",
	},
	"cooperatives.credit_fund_sector": {
		kind: "invalid",
		vi: "Quỹ tín dụng nhân dân thuộc lĩnh vực tín dụng. Chọn “credit” hoặc để trống.",
		en: "A people's credit fund is in the credit sector. Choose “credit” or leave it empty.",
	},
});
