import { refusals } from "../refusals/catalogue.ts";

export const CERTIFICATE_REFUSALS = refusals({
	"certificates.stars": {
		kind: "invalid",
		vi: "Giấy chứng nhận OCOP chỉ có 3, 4 hoặc 5 sao. Để trống nếu nguồn không ghi số sao.",
		en: "An OCOP certificate has 3, 4 or 5 stars. Leave it empty if the source does not say.",
	},
	"certificates.issued_basis": {
		kind: "invalid",
		vi: "Vui lòng ghi rõ ngày cấp lấy từ đâu: quyết định, tin công bố hay đợt đánh giá.",
		en: "Please say where the date of issue comes from: the decision, its announcement or the assessment round.",
	},
	"certificates.extension_without_filing": {
		kind: "invalid",
		vi: "Chỉ được giữ hiệu lực khi đã nộp hồ sơ đánh giá lại. Vui lòng ghi ngày nộp hồ sơ.",
		en: "An extension needs a re-assessment that was filed. Please give the day of filing.",
	},
});
