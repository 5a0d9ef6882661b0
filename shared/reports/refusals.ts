import { refusals } from "../refusals/catalogue.ts";

export const REPORT_REFUSALS = refusals({
	"reports.fault": {
		kind: "invalid",
		vi: "Bạn chọn một điều đang sai trong danh sách.",
		en: "Please choose what is wrong from the list.",
		zh: "请从列表中选择哪里有误。",
	},
	"reports.text": {
		kind: "invalid",
		vi: "Bạn viết vài chữ: chỗ nào sai, đúng ra là gì.",
		en: "Please write a few words: what is wrong, and what is right.",
		zh: "请写几句话：哪里有误，正确的内容是什么。",
	},
	"reports.consent": {
		kind: "invalid",
		vi: "Bạn đánh dấu ô đồng ý, hoặc xóa phần liên hệ. Chưa đồng ý thì chúng tôi không giữ cách liên hệ.",
		en: "Please tick the box, or delete the contact. Without your consent we do not keep it.",
		zh: "请勾选同意，或删除联系方式。未经同意，我们不会保存联系方式。",
	},
	"reports.page": {
		kind: "invalid",
		vi: "Địa chỉ trang chưa đúng. Bạn mở lại trang bị sai rồi bấm “Báo sai thông tin”.",
		en: "The address of the page is not right. Please open that page again and choose “Report wrong information”.",
		zh: "页面地址不正确。请重新打开有误的页面，再点击“报告错误信息”。",
	},
	"reports.number": {
		kind: "invalid",
		vi: "Số báo sai chưa đúng. Số có dạng BS-261120-7K3MQ.",
		en: "This is not the number of a report. It looks like BS-261120-7K3MQ.",
		zh: "报告编号不正确。编号的格式如 BS-261120-7K3MQ。",
	},
	"reports.decision": {
		kind: "invalid",
		vi: "Bạn chọn một kết quả.",
		en: "Please choose what became of it.",
		zh: "请选择处理结果。",
	},
	"reports.note": {
		kind: "invalid",
		vi: "Bạn viết vài chữ: đã kiểm tra gì, đã sửa gì.",
		en: "Please write a few words: what was checked, what was corrected.",
		zh: "请写几句话：核对了什么，改了什么。",
	},
	"reports.closed_already": {
		kind: "conflict",
		vi: "Báo sai này đã có người xử lý rồi.",
		en: "Somebody has dealt with this report already.",
		zh: "此报告已有人处理。",
	},
	"reports.too_large": {
		kind: "limit",
		vi: "Nội dung gửi lên quá dài. Bạn viết ngắn lại, nhiều nhất 2000 ký tự.",
		en: "What you sent is too long. Please shorten it to at most 2000 characters.",
		zh: "发送的内容过长。请缩短到 2000 个字符以内。",
	},
	"reports.too_many": {
		kind: "limit",
		vi: "Từ mạng của bạn vừa có {count} lần báo sai trong {minutes} phút. Bạn giữ trang này và gửi lại sau ít phút; chữ đã viết vẫn còn đây.",
		en: "Your network sent {count} reports within {minutes} minutes. Please keep this page and send it again in a few minutes; your text is still here.",
		zh: "您的网络在 {minutes} 分钟内已提交 {count} 次。请保留此页，过几分钟再提交；您写的内容仍在这里。",
	},
	"reports.busy": {
		kind: "limit",
		vi: "Lúc này có quá nhiều người báo sai. Bạn giữ trang này và gửi lại sau; chữ đã viết vẫn còn đây.",
		en: "Too many reports are coming in right now. Please keep this page and send it again later; your text is still here.",
		zh: "目前提交的报告过多。请保留此页，稍后再提交；您写的内容仍在这里。",
	},
});
