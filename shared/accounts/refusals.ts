import { refusals } from "../refusals/catalogue.ts";

export const ACCOUNT_REFUSALS = refusals({
	"accounts.sign_in": {
		kind: "unauthenticated",
		vi: "Bạn cần đăng nhập để xem trang này.",
		en: "Please sign in to see this page.",
		zh: "请先登录再查看此页面。",
	},
	"accounts.not_yours": {
		kind: "forbidden",
		vi: "Bạn không có quyền mở trang này. Nếu cần quyền, bạn hãy hỏi cán bộ phụ trách của tỉnh.",
		en: "You have no right to open this page. If you need it, ask the officer in charge of the province.",
		zh: "您无权打开此页面。如有需要，请联系省负责人员。",
	},
	"accounts.wrong_form": {
		kind: "forbidden",
		vi: "Trang này mở từ một lần đăng nhập khác, hoặc không phải của chúng tôi. Bạn mở lại trang rồi gửi lại.",
		en: "This form was not sent by our page, or was opened under another sign-in. Open the page again and send it again.",
		zh: "此表单并非由本站页面发送，或属于另一次登录。请重新打开页面后再发送。",
	},
	"accounts.sign_in_failed": {
		kind: "forbidden",
		vi: "Chưa đăng nhập được: lần đăng nhập này đã hết hạn hoặc đã dùng rồi. Bạn bấm đăng nhập lại.",
		en: "Signing in did not work: this attempt has expired or was used before. Please sign in again.",
		zh: "登录未成功：本次登录已过期或已被使用。请重新登录。",
	},
	"accounts.email_unconfirmed": {
		kind: "forbidden",
		vi: "Địa chỉ email này chưa được xác nhận nên chưa đăng nhập được. Bạn mở thư xác nhận trong hộp thư rồi đăng nhập lại.",
		en: "This e-mail address has not been confirmed, so it cannot sign in yet. Open the confirmation in your mailbox, then sign in again.",
		zh: "此电子邮箱尚未验证，暂时无法登录。请打开邮箱中的确认邮件后重新登录。",
	},
	"accounts.too_many": {
		kind: "limit",
		vi: "Bạn gửi quá nhiều lần trong thời gian ngắn. Bạn thử lại sau {minutes} phút.",
		en: "Too many requests in a short time. Please try again in {minutes} minutes.",
		zh: "短时间内请求过多。请在 {minutes} 分钟后重试。",
	},
	"accounts.not_a_form": {
		kind: "wrong_type",
		vi: "Địa chỉ này chỉ nhận biểu mẫu. Bạn gửi từ trang của chúng tôi.",
		en: "This address takes forms only (application/x-www-form-urlencoded or multipart/form-data).",
		zh: "此地址仅接受表单（application/x-www-form-urlencoded 或 multipart/form-data）。",
	},
	"accounts.broken_form": {
		kind: "malformed",
		vi: "Biểu mẫu gửi lên bị đứt giữa chừng. Bạn gửi lại.",
		en: "The form broke off on the way. Please send it again.",
		zh: "表单在传输中中断。请重新发送。",
	},
	"accounts.too_large": {
		kind: "too_large",
		vi: "Nội dung gửi lên quá lớn. Bạn rút ngắn rồi gửi lại.",
		en: "What you sent is too large. Please shorten it and send it again.",
		zh: "发送内容过大。请缩短后重新发送。",
	},
	"accounts.upload_late": {
		kind: "conflict",
		vi: "Tệp chưa được gửi, vì trang này mở đã lâu. Bạn chọn lại tệp rồi gửi.",
		en: "The file was not sent, because this page has been open for long. Choose the file again and send it.",
		zh: "页面打开时间过长，文件未能发送。请重新选择文件后发送。",
	},
	"accounts.no_such_thing": {
		kind: "not_found",
		vi: "Không tìm thấy mục này. Có thể nó đã được gỡ hoặc địa chỉ bị gõ sai.",
		en: "This entry was not found. It may have been removed, or the address is mistyped.",
		zh: "未找到此项。可能已被删除，或地址有误。",
	},
	"accounts.last_admin": {
		kind: "conflict",
		vi: "Đây là người quản trị cuối cùng. Bạn giao vai trò quản trị cho người khác trước.",
		en: "This is the last administrator. Give that role to somebody else first.",
		zh: "这是最后一位管理员。请先将管理权限授予他人。",
	},
	"accounts.confirm": {
		kind: "invalid",
		vi: "Bạn đánh dấu vào ô để xác nhận.",
		en: "Tick the box to confirm.",
		zh: "请勾选以确认。",
	},
	"accounts.own_role": {
		kind: "conflict",
		vi: "Bạn không tự đổi vai trò của mình được. Bạn nhờ một người quản trị khác.",
		en: "You cannot change your own role. Please ask another administrator.",
		zh: "您不能更改自己的角色。请联系其他管理员。",
	},
	"accounts.changed_meanwhile": {
		kind: "conflict",
		vi: "Mục này vừa được người khác thay đổi. Bạn mở lại trang để xem rồi làm lại.",
		en: "Somebody else has just changed this. Open the page again, look at the change, and repeat your step.",
		zh: "此项刚被他人更改。请重新打开页面查看后再操作。",
	},
});
