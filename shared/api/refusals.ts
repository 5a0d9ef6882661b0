import { refusals } from "../refusals/catalogue.ts";

export const API_REFUSALS = refusals({
	"api.no_such_address": {
		kind: "not_found",
		vi: "Địa chỉ này không có trong hệ thống. Bạn kiểm tra lại đường dẫn.",
		en: "There is nothing at this address. Please check the path.",
		zh: "系统中没有这个地址。请检查路径。",
	},
	"api.malformed": {
		kind: "invalid",
		vi: "Nội dung gửi lên không đọc được. Bạn gửi JSON hợp lệ, mã hóa UTF-8.",
		en: "The request could not be read. Please send valid JSON in UTF-8.",
		zh: "无法读取所发送的内容。请发送 UTF-8 编码的有效 JSON。",
	},
	"api.parameters": {
		kind: "invalid",
		vi: "Có tham số chưa đúng. Bạn xem danh sách lỗi kèm theo.",
		en: "Some parameters are not right. Please see the errors listed.",
		zh: "部分参数不正确。请查看所列错误。",
	},
	"api.given_twice": {
		kind: "invalid",
		vi: "Tham số này chỉ được viết một lần.",
		en: "This parameter may be given only once.",
		zh: "该参数只能出现一次。",
	},
	"api.no_such_province": {
		kind: "not_found",
		vi: "Không có tỉnh nào mang mã này. Bạn kiểm tra lại mã tỉnh.",
		en: "No province has this code. Please check the code.",
		zh: "没有使用该代码的省份。请检查省份代码。",
	},
	"api.no_such_thing": {
		kind: "not_found",
		vi: "Không có mục nào mang mã này. Bạn kiểm tra lại mã.",
		en: "Nothing has this id. Please check the id.",
		zh: "没有使用该编号的条目。请检查编号。",
	},
	"api.withdrawn": {
		kind: "not_found",
		vi: "Mục này đã được rút khỏi danh mục. Nay xem tại {see}.",
		en: "This entry was withdrawn from the catalogue. See {see} instead.",
		zh: "该条目已从名录中撤下。请改看 {see}。",
	},
	"api.not_ready": {
		kind: "not_found",
		vi: "Danh mục này chưa được công bố. Bạn thử lại sau ít phút.",
		en: "This catalogue is not published yet. Please try again in a few minutes.",
		zh: "该名录尚未发布。请过几分钟再试。",
	},
	"api.past_the_end": {
		kind: "not_found",
		vi: "Trang này nằm sau trang cuối. Trang cuối là {last}.",
		en: "This page is after the last one. The last page is {last}.",
		zh: "该页在最后一页之后。最后一页是 {last}。",
	},
});
