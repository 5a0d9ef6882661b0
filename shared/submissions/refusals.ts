import { refusals } from "../refusals/catalogue.ts";

export const SUBMISSION_REFUSALS = refusals({
	"submissions.waiting": {
		kind: "conflict",
		vi: "Bản này đang chờ cán bộ duyệt nên chưa sửa được. Bạn bấm “Rút lại” rồi sửa.",
		en: "This is waiting for review, so it cannot be changed. Take it back first.",
		zh: "此稿正在等待审核，暂不能修改。请先撤回再修改。",
	},
	"submissions.not_waiting": {
		kind: "conflict",
		vi: "Bản này không còn chờ duyệt. Bạn mở lại danh sách để xem tình trạng mới.",
		en: "This is no longer waiting for review. Open the list again to see where it stands.",
		zh: "此稿已不在待审状态。请重新打开列表查看最新状态。",
	},
	"submissions.already_published": {
		kind: "conflict",
		vi: "Bản này đã được duyệt rồi. Không cần làm gì thêm.",
		en: "This was approved already. There is nothing more to do.",
		zh: "此稿已获批准，无需再操作。",
	},
	"submissions.already_returned": {
		kind: "conflict",
		vi: "Bản này đã được trả lại cho hợp tác xã. Bạn chờ họ gửi lại.",
		en: "This was returned to the cooperative already. Wait until it is sent again.",
		zh: "此稿已退回合作社。请等待其重新提交。",
	},
	"submissions.taken_back": {
		kind: "conflict",
		vi: "Hợp tác xã đã rút bản này lại nên chưa duyệt được.",
		en: "The cooperative has taken this back, so it cannot be decided now.",
		zh: "合作社已撤回此稿，暂不能审核。",
	},
	"submissions.closed": {
		kind: "conflict",
		vi: "Bản này đã đóng. Bạn mở lại trang để viết bản mới.",
		en: "This draft is closed. Open the page again to write a new one.",
		zh: "此稿已关闭。请重新打开页面撰写新稿。",
	},
	"submissions.record_moved": {
		kind: "conflict",
		vi: "Thông tin đang công khai vừa thay đổi. Bạn xem lại phần so sánh rồi quyết định.",
		en: "What is public has just changed. Look at the comparison again, then decide.",
		zh: "已公开的信息刚刚发生变化。请重新查看对比后再决定。",
	},
	"submissions.choose": {
		kind: "invalid",
		vi: "Mục này đã đổi ở cả hai bên. Bạn chọn giữ bên nào.",
		en: "Both sides changed this. Choose which one to keep.",
		zh: "双方都修改了此项。请选择保留哪一方。",
	},
	"submissions.incomplete": {
		kind: "invalid",
		vi: "Chưa gửi được: còn vài mục phải điền hoặc sửa.",
		en: "This cannot be sent yet: some entries are missing or wrong.",
		zh: "暂不能提交：仍有项目需要填写或修改。",
	},
	"submissions.nothing_changed": {
		kind: "invalid",
		vi: "Bản này giống hệt thông tin đang công khai, nên không có gì để duyệt.",
		en: "This is the same as what is public already, so there is nothing to review.",
		zh: "此稿与已公开信息完全相同，无需审核。",
	},
	"submissions.reason": {
		kind: "invalid",
		vi: "Bạn ghi ít nhất một lý do, để hợp tác xã biết cần sửa gì.",
		en: "Write at least one reason, so that the cooperative knows what to change.",
		zh: "请至少写明一条理由，以便合作社知道需要修改什么。",
	},
	"submissions.no_owner": {
		kind: "conflict",
		vi: "Sản phẩm này chưa gắn với tổ chức nào. Bạn nhờ cán bộ của tỉnh gắn giúp.",
		en: "This product belongs to no organisation yet. Ask an officer of the province to connect it.",
		zh: "此产品尚未关联任何组织。请联系省工作人员协助关联。",
	},
	"submissions.product_first": {
		kind: "conflict",
		vi: "Sản phẩm này chưa được công khai. Bạn gửi duyệt sản phẩm trước, rồi thêm giấy chứng nhận.",
		en: "This product is not public yet. Send the product for review first, then add the certificate.",
		zh: "此产品尚未公开。请先提交产品审核，再添加证书。",
	},
});
