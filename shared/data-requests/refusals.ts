import { refusals } from "../refusals/catalogue.ts";

export const DATA_REQUEST_REFUSALS = refusals({
	"data_requests.closed": {
		kind: "conflict",
		vi: "Yêu cầu này đã hoàn tất. Bạn xem lại danh sách.",
		en: "This request is closed already. Look at the list again.",
		zh: "该请求已办结。请重新查看列表。",
	},
	"data_requests.answered": {
		kind: "conflict",
		vi: "Yêu cầu này đã được trả lời. Việc còn lại là báo hoàn tất.",
		en: "This request has been answered. What is left is to close it.",
		zh: "该请求已答复，剩下的是办结。",
	},
	"data_requests.extended": {
		kind: "conflict",
		vi: "Yêu cầu này đã được gia hạn. Luật chỉ cho gia hạn một lần.",
		en: "This request has been given more time already. The law allows that once.",
		zh: "该请求已延期。法律只允许延期一次。",
	},
	"data_requests.too_late": {
		kind: "conflict",
		vi: "Hạn làm xong là ngày {day}, nay đã qua nên không gia hạn được nữa. Bạn làm xong rồi báo hoàn tất.",
		en: "It was due on {day}. More time can be taken only before that day is over. Do it and close the request.",
		zh: "截止日为{day}，现已过期，不能再延期。请办理后办结。",
	},
	"data_requests.open_already": {
		kind: "conflict",
		vi: "Bạn đã gửi một yêu cầu cùng loại và cán bộ đang xử lý. Bạn chờ trả lời trước khi gửi thêm.",
		en: "You have sent a request of this kind and staff are working on it. Wait for the answer first.",
		zh: "您已提交同类请求，工作人员正在处理。请等待答复。",
	},
});
