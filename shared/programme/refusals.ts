import { refusals } from "../refusals/catalogue.ts";

export const PROGRAMME_REFUSALS = refusals({
	"programme.set_number": {
		kind: "invalid",
		vi: "Bộ sản phẩm đánh số từ 1 đến 26, theo Phụ lục I Quyết định 26/2026/QĐ-TTg.",
		en: "Product sets are numbered 1 to 26 (Decision 26/2026/QĐ-TTg, Appendix I).",
		zh: "产品组编号为 1 到 26（第 26/2026/QĐ-TTg 号决定附录一）。",
	},
});
