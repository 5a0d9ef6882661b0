import { refusals } from "../refusals/catalogue.ts";

export const DATE_REFUSALS = refusals({
	"dates.not_a_day": {
		kind: "invalid",
		vi: "Ngày chưa đúng. Viết theo dạng ngày/tháng/năm, ví dụ 06/11/2026.",
		en: "Not a valid date. Write day/month/year, for example 06/11/2026.",
		zh: "日期不正确。请按日/月/年书写，例如 06/11/2026。",
	},
	"dates.not_a_partial_date": {
		kind: "invalid",
		vi: "Thời gian chưa đúng. Viết cả ngày (06/11/2026), tháng (11/2026) hoặc chỉ năm (2026).",
		en: "Not a valid date. Write a day (06/11/2026), a month (11/2026) or a year (2026).",
		zh: "时间不正确。请写完整日期（06/11/2026）、月份（11/2026）或仅写年份（2026）。",
	},
});
