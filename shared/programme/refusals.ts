import { refusals } from "../refusals/catalogue.ts";

export const PROGRAMME_REFUSALS = refusals({
	"programme.set_number": {
		kind: "invalid",
		vi: "Số của bộ sản phẩm từ 1 đến 26, theo Phụ lục I Quyết định 26/2026/QĐ-TTg.",
		en: "The number of a product set is 1 to 26 (Decision 26/2026/QĐ-TTg, Appendix I).",
	},
});
