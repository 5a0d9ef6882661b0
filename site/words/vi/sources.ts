import { formatNumber as number } from "../../../shared/numbers/number.ts";

export const sources = {
	title: (province: string) => `Nguồn thông tin, ${province}`,
	description: (fullName: string) =>
		`Mọi thông tin trên Chợ Phiên về ${fullName} được đọc ở đâu, đăng ngày nào, và các con số đọc được trong nguồn.`,
	heading: "Nguồn thông tin",
	lead: "Không có nguồn thì không ghi. Đây là mọi nơi chúng tôi đã đọc, kèm ngày nếu biết và số mục lấy từ đó.",
	list: "Các nguồn đã dùng",
	year: (year: string) => `Năm ${year}`,
	undated: "Chưa rõ ngày đăng",
	empty: "Chưa có nguồn nào được ghi.",
	cited: (count: number) => `${number(count)} mục lấy từ nguồn này`,
	notCited: "chưa mục nào lấy từ đây",
	statistics: "Con số đọc được trong nguồn",
	statisticsNote:
		"Con số chép đúng như nguồn in. Con số nào không khớp chúng tôi giữ nguyên và đánh dấu.",
	indicator: "Chỉ tiêu",
	value: "Số liệu",
	asOf: "Thời điểm",
	source: "Nguồn",
	estimate: "ước tính",
	target: "mục tiêu",
	part: (label: string, value: string) => `${label}: ${value}`,
	share: (percent: number, of: number) =>
		`nguồn ghi ${number(percent)}% của ${number(of)}`,
	flagged: "Các con số trong nguồn không khớp nhau, ghi lại đúng như đã in.",
	asPrinted: (text: string) => `nguồn ghi “${text}”`,
	unknownDate: "chưa rõ thời điểm",
};
