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
		vi: "Bạn ghi rõ ngày cấp lấy từ đâu: quyết định, tin công bố hay đợt đánh giá.",
		en: "Please say where the date of issue comes from: the decision, its announcement or the assessment round.",
		zh: "请注明发证日期的依据：决定书、公布消息或评审批次。",
	},
	"certificates.extension_without_filing": {
		kind: "invalid",
		vi: "Chỉ được giữ hiệu lực khi đã nộp hồ sơ đánh giá lại. Bạn ghi ngày nộp hồ sơ.",
		en: "An extension needs a re-assessment that was filed. Please give the day of filing.",
		zh: "只有提交了复评申请才能保留有效。请填写提交日期。",
	},
	"certificates.already_revoked": {
		kind: "conflict",
		vi: "Giấy chứng nhận này đã bị thu hồi rồi.",
		en: "This certificate has been revoked already.",
		zh: "此证书已被撤销。",
	},
	"certificates.in_future": {
		kind: "invalid",
		vi: "Ngày này chưa đến. Bạn ghi ngày trên giấy tờ đã có.",
		en: "This day has not come yet. Give the day on the document you have.",
		zh: "该日期尚未到来。请填写已有文件上的日期。",
	},
	"certificates.before_issue": {
		kind: "invalid",
		vi: "Ngày này trước ngày cấp giấy chứng nhận ({issued}).",
		en: "This day is before the certificate was issued ({issued}).",
		zh: "该日期早于证书颁发日期（{issued}）。",
	},
	"certificates.no_end": {
		kind: "conflict",
		vi: "Chưa rõ ngày cấp nên chưa tính được ngày hết hạn. Bạn bổ sung ngày cấp trước.",
		en: "The day of issue is unknown, so the end cannot be computed. Add the day of issue first.",
		zh: "颁发日期不详，无法计算到期日。请先补充颁发日期。",
	},
	"certificates.filed_too_early": {
		kind: "invalid",
		vi: "Hồ sơ đánh giá lại nộp sớm nhất là ngày {opens}, 180 ngày trước khi hết hạn.",
		en: "A re-assessment is filed on {opens} at the earliest, 180 days before the end.",
		zh: "复评申请最早可于 {opens}（到期前 180 天）提交。",
	},
	"certificates.filed_too_late": {
		kind: "invalid",
		vi: "Hồ sơ nộp sau khi giấy chứng nhận hết hạn ({end}) thì không được giữ hiệu lực.",
		en: "What is filed after the end ({end}) keeps no certificate in force.",
		zh: "证书到期（{end}）后提交的申请不能延续其效力。",
	},
	"certificates.extension_length": {
		kind: "invalid",
		vi: "Chỉ giữ hiệu lực được từ ngày {end} đến chậm nhất ngày {longest}, tức 180 ngày.",
		en: "It can be kept in force from {end} to {longest} at most: 180 days.",
		zh: "最多可从 {end} 延续至 {longest}，即 180 天。",
	},
	"certificates.no_products": {
		kind: "invalid",
		vi: "Chưa chọn sản phẩm nào. Bạn tìm rồi đánh dấu, hoặc dán danh sách.",
		en: "No product is chosen. Search and tick them, or paste a list.",
		zh: "尚未选择产品。请搜索并勾选，或粘贴清单。",
	},
	"certificates.too_many_products": {
		kind: "limit",
		vi: "Mỗi lần ghi nhiều nhất {max} sản phẩm. Bạn chia quyết định thành vài lần.",
		en: "At most {max} products at a time. Enter the decision in several steps.",
		zh: "每次最多 {max} 个产品。请分几次录入该决定。",
	},
	"certificates.unmatched_list": {
		kind: "invalid",
		vi: "Có dòng chưa khớp với sản phẩm nào. Bạn sửa dòng đó, ghi mã thay cho tên, hoặc xóa đi.",
		en: "Some lines fit no product. Correct them, give the id instead of the name, or remove them.",
		zh: "有些行未匹配到产品。请修改、改用编号，或删除。",
	},
	"certificates.score": {
		kind: "invalid",
		vi: "Điểm là số từ 0 đến 100, nhiều nhất hai số lẻ, như 82,5.",
		en: "A score is a number from 0 to 100 with at most two decimals, such as 82.5.",
		zh: "分数为 0 到 100 之间的数字，最多两位小数，如 82.5。",
	},
});
