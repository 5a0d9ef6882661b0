import { refusals } from "../refusals/catalogue.ts";

export const API_REFUSALS = refusals({
	"api.no_such_address": {
		kind: "not_found",
		vi: "Địa chỉ này không có trong hệ thống. Vui lòng kiểm tra lại đường dẫn.",
		en: "There is nothing at this address. Please check the path.",
	},
	"api.malformed": {
		kind: "invalid",
		vi: "Nội dung gửi lên không đọc được. Vui lòng gửi JSON hợp lệ, mã hóa UTF-8.",
		en: "The request could not be read. Please send valid JSON in UTF-8.",
	},
});
