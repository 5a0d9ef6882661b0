import { refusals } from "./catalogue.ts";

/** What can be wrong with any field, whatever it means. */
export const INPUT_REFUSALS = refusals({
	"input.required": {
		kind: "invalid",
		vi: "Vui lòng điền mục này.",
		en: "Please fill this in.",
	},
	"input.invalid": {
		kind: "invalid",
		vi: "Giá trị chưa đúng. Vui lòng kiểm tra lại.",
		en: "This value is not right. Please check it.",
	},
	"input.id": {
		kind: "invalid",
		vi: "Mã chỉ gồm chữ thường không dấu và chữ số, ít nhất 4 ký tự.",
		en: "An id has only lower-case letters a–z and digits, at least 4 characters.",
	},
	"input.too_short": {
		kind: "invalid",
		vi: "Nội dung quá ngắn. Cần ít nhất {min} ký tự.",
		en: "Too short. At least {min} characters are needed.",
	},
	"input.too_long": {
		kind: "invalid",
		vi: "Nội dung quá dài. Nhiều nhất {max} ký tự.",
		en: "Too long. At most {max} characters.",
	},
	"input.too_few": {
		kind: "invalid",
		vi: "Danh sách cần ít nhất {min} mục.",
		en: "The list needs at least {min} entries.",
	},
	"input.too_many": {
		kind: "invalid",
		vi: "Danh sách có nhiều nhất {max} mục.",
		en: "The list takes at most {max} entries.",
	},
	"input.not_text": {
		kind: "invalid",
		vi: "Mục này phải là chữ.",
		en: "This must be text.",
	},
	"input.not_a_number": {
		kind: "invalid",
		vi: "Mục này phải là số, ví dụ 1.234,5.",
		en: "This must be a number, for example 1.234,5 (Vietnamese style).",
	},
	"input.not_whole": {
		kind: "invalid",
		vi: "Mục này phải là số nguyên, không có phần lẻ.",
		en: "This must be a whole number.",
	},
	"input.not_yes_no": {
		kind: "invalid",
		vi: "Mục này chỉ nhận “có” hoặc “không”.",
		en: "This takes only yes or no (“có” or “không”).",
	},
	"input.not_a_list": {
		kind: "invalid",
		vi: "Mục này phải là một danh sách.",
		en: "This must be a list.",
	},
	"input.not_a_record": {
		kind: "invalid",
		vi: "Mục này phải gồm các trường có tên.",
		en: "This must be an object with named fields.",
	},
	"input.number_too_small": {
		kind: "invalid",
		vi: "Số này phải từ {min} trở lên.",
		en: "This number must be {min} or more.",
	},
	"input.number_too_big": {
		kind: "invalid",
		vi: "Số này phải từ {max} trở xuống.",
		en: "This number must be {max} or less.",
	},
	"input.not_above": {
		kind: "invalid",
		vi: "Số này phải lớn hơn {min}.",
		en: "This number must be greater than {min}.",
	},
	"input.not_below": {
		kind: "invalid",
		vi: "Số này phải nhỏ hơn {max}.",
		en: "This number must be less than {max}.",
	},
	"input.decimals": {
		kind: "invalid",
		vi: "Chỉ viết nhiều nhất {decimals} chữ số sau dấu phẩy.",
		en: "Use at most {decimals} decimals.",
	},
	"input.step": {
		kind: "invalid",
		vi: "Số này phải chia hết cho {step}.",
		en: "This number must be a multiple of {step}.",
	},
	"input.not_listed": {
		kind: "invalid",
		vi: "Chọn một trong các giá trị: {options}.",
		en: "Choose one of: {options}.",
	},
	"input.unknown_field": {
		kind: "invalid",
		vi: "Không có trường này. Vui lòng kiểm tra tên trường hoặc bỏ đi.",
		en: "There is no such field. Check its name or leave it out.",
	},
	"input.format": {
		kind: "invalid",
		vi: "Cách viết chưa đúng. Vui lòng kiểm tra lại.",
		en: "This is not written in the right form. Please check it.",
	},
	"input.url": {
		kind: "invalid",
		vi: "Địa chỉ trang web chưa đúng. Cần bắt đầu bằng http:// hoặc https://.",
		en: "Not a valid web address. It must begin with http:// or https://.",
	},
	"input.email": {
		kind: "invalid",
		vi: "Địa chỉ email chưa đúng. Vui lòng kiểm tra lại.",
		en: "Not a valid e-mail address. Please check it.",
	},
	"input.instant": {
		kind: "invalid",
		vi: "Thời điểm chưa đúng. Viết theo dạng 2026-11-06T02:30:00.000Z.",
		en: "Not a valid point in time. Write it as 2026-11-06T02:30:00.000Z.",
	},
});
