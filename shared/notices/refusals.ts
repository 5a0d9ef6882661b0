import { refusals } from "../refusals/catalogue.ts";

export const NOTICE_REFUSALS = refusals({
	"notices.wrong_link": {
		kind: "not_found",
		vi: "Đường dẫn này không đúng hoặc bị thiếu ký tự. Bạn mở lại từ thư, hoặc đăng nhập rồi chọn loại thư trong tài khoản.",
		en: "This link is wrong or incomplete. Open it again from the e-mail, or sign in and choose your e-mails in your account.",
		zh: "此链接有误或不完整。请从邮件中重新打开，或登录后在账户中选择邮件类型。",
	},
});
