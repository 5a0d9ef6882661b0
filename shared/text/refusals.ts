import { refusals } from "../refusals/catalogue.ts";

export const TEXT_REFUSALS = refusals({
	"text.phone": {
		kind: "invalid",
		vi: "Số điện thoại chưa đúng. Số di động gồm 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; số cố định cần cả mã vùng, ví dụ 0205 và 7 chữ số.",
		en: "Not a valid phone number. A mobile has 10 digits and begins with 03, 05, 07, 08 or 09; a landline needs its area code, for example 0205 and 7 digits.",
		zh: "电话号码不正确。手机号为 10 位数字，以 03、05、07、08 或 09 开头；固定电话须含区号，例如 0205 加 7 位数字。",
	},
	"text.phone_old_mobile": {
		kind: "invalid",
		vi: "Đây là số di động 11 chữ số đã ngừng dùng từ năm 2018. Bạn nhập số mới gồm 10 chữ số.",
		en: "This is an eleven-digit mobile number, out of use since 2018. Please enter the new one of 10 digits.",
		zh: "这是 2018 年起停用的 11 位手机号。请输入新的 10 位号码。",
	},
	"text.phone_foreign": {
		kind: "invalid",
		vi: "Bạn nhập số điện thoại Việt Nam (+84).",
		en: "Please enter a Vietnamese phone number (+84).",
		zh: "请输入越南电话号码（+84）。",
	},
});
