import { refusals } from "../refusals/catalogue.ts";

export const OFFICE_REFUSALS = refusals({
	"office.reason": {
		kind: "invalid",
		vi: "Bạn viết lý do. Lý do nằm trong lịch sử để người sau hiểu.",
		en: "Please write the reason. It stands in the history for those who come later.",
		zh: "请填写理由。理由会记入历史，供日后查阅。",
	},
	"office.provinces": {
		kind: "invalid",
		vi: "Bạn chọn ít nhất một tỉnh cho vai trò này.",
		en: "Please choose at least one province for this role.",
		zh: "请为此角色至少选择一个省。",
	},
	"office.nobody": {
		kind: "not_found",
		vi: "Chưa có ai đăng nhập bằng địa chỉ này. Người đó cần đăng nhập một lần, rồi bạn giao vai trò.",
		en: "Nobody has signed in with this address. They need to sign in once, then you can give them a role.",
		zh: "尚无人使用此地址登录。对方需先登录一次，您才能分配角色。",
	},
});
