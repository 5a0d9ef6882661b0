import { refusals } from "../refusals/catalogue.ts";

export const CERTIFICATE_REFUSALS = refusals({
	"certificates.stars": {
		kind: "invalid",
		vi: "Giấy chứng nhận OCOP chỉ có 3, 4 hoặc 5 sao. Để trống nếu nguồn không ghi số sao.",
		en: "An OCOP certificate has 3, 4 or 5 stars. Leave it empty if the source does not say.",
		zh: "OCOP 证书只有 3、4 或 5 星。来源未注明星级时请留空。",
	},
	"certificates.issued_basis": {
		kind: "invalid",
		vi: "Vui lòng ghi rõ ngày cấp lấy từ đâu: quyết định, tin công bố hay đợt đánh giá.",
		en: "Please say where the date of issue comes from: the decision, its announcement or the assessment round.",
		zh: "请注明发证日期的依据：决定书、公布消息或评审批次。",
	},
	"certificates.extension_without_filing": {
		kind: "invalid",
		vi: "Chỉ được giữ hiệu lực khi đã nộp hồ sơ đánh giá lại. Vui lòng ghi ngày nộp hồ sơ.",
		en: "An extension needs a re-assessment that was filed. Please give the day of filing.",
		zh: "只有提交了复评申请才能保留有效。请填写提交日期。",
	},
});
