import type { ReportDecision } from "../../../shared/reports/model.ts";

/** Words of the desk where reports of readers are worked off. */
export const reportDeskWords = {
	title: "Báo sai thông tin",
	lead: "Bạn đọc báo, cũ nhất trước.",
	empty: "Không còn báo sai nào đang chờ.",
	isMore:
		"Còn nhiều báo sai nữa. Bạn xử lý dần từ cũ nhất, phần sau sẽ hiện ra.",
	number: "Số",
	fault: "Sai ở",
	page: "Trang",
	text: "Bạn đọc viết",
	how: "Vì sao biết",
	since: "Chờ",
	received: "Nhận lúc",
	contact: "Cách liên hệ",
	noContact: "Người báo không để lại cách liên hệ.",
	openPage: "Mở trang công khai",
	openThing: "Mở trong sổ của tỉnh",
	heading: "Xử lý",
	decision: "Kết quả",
	decisions: {
		mended: "Đã sửa",
		was_right: "Thông tin trên trang là đúng",
		not_ours: "Không thuộc trang này",
		nothing: "Không phải báo sai",
	} satisfies Record<ReportDecision, string>,
	note: "Ghi chú cho đồng nghiệp",
	noteHint: "Đã kiểm tra gì, sửa gì, theo nguồn nào.",
	answer: "Trả lời người báo",
	answerHint: "Người báo đã đồng ý nhận trả lời. Để trống nếu không cần.",
	submit: "Đóng báo sai này",
	closed: "Đã xử lý",
};
