import { refusals } from "../refusals/catalogue.ts";

export const DATE_REFUSALS = refusals({
	"dates.not_a_day": {
		kind: "invalid",
		vi: "Ngày không hợp lệ. Nhập theo dạng ngày/tháng/năm, ví dụ 06/11/2026.",
		en: "Not a date. Enter day/month/year, for example 06/11/2026.",
	},
	"dates.not_a_partial_date": {
		kind: "invalid",
		vi: "Thời gian không hợp lệ. Nhập ngày 06/11/2026, tháng 11/2026 hoặc năm 2026.",
		en: "Not a date. Enter a day 06/11/2026, a month 11/2026 or a year 2026.",
	},
});
