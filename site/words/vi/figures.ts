import { formatNumber as number } from "../../../shared/numbers/number.ts";

const month = (yearMonth: string) =>
	`tháng ${Number(yearMonth.slice(5))}/${yearMonth.slice(0, 4)}`;

export const figures = {
	title: (province: string) => `Số liệu OCOP và hợp tác xã ${province}`,
	description: (fullName: string) =>
		`Sản phẩm OCOP của ${fullName} qua các năm, giấy chứng nhận nào sắp hết hạn, sản phẩm theo xã, ngành, mùa. Hình nào cũng có nguồn, ngày và bảng số.`,
	crumb: "Số liệu",
	heading: (province: string) => `${province} qua con số`,
	lead: "Con số chép từ văn bản và báo chí, bên cạnh những gì đếm được trong danh mục này. Hình nào cũng có nguồn, ngày và bảng số.",
	more: "Xem số liệu của tỉnh",
	countedHere: (day: string) =>
		`Đếm trong danh mục của Chợ Phiên ${day}. Danh mục chỉ gồm những gì đọc được trong nguồn công khai.`,
	countedInvented: (day: string) => `Đếm trong dữ liệu minh họa ${day}.`,
	asTable: "Xem bảng số",
	month,
	empty: "Chưa có gì để đếm. Hình sẽ hiện ở đây khi có sản phẩm.",
	documents: "Theo văn bản và báo chí",
	documentsNote:
		"Số chép đúng như nguồn in. Số nào không khớp với số khác thì giữ nguyên và ghi chú.",
	allStatistics: "Xem mọi con số chép từ nguồn",
	grew: (first: string, since: string, last: string, until: string) =>
		`${first} ${since}, ${last} ${until}.`,
	stood: (value: string, when: string) => `${value} ${when}.`,
	aims: (value: string, due: string) => `Mục tiêu: ${value} đến ${due}.`,
	target: "mục tiêu",
	when: "Thời điểm",
	value: "Số liệu",
	largestPart: (label: string, value: string, total: string) =>
		`Phần lớn nhất: ${label}, ${value} trên ${total}.`,
	terms: "Giấy chứng nhận qua từng tháng",
	state: {
		inForce: "còn hiệu lực",
		unknown: "chưa rõ hạn",
		lapsed: "đã hết hạn",
		revoked: "bị thu hồi",
	},
	termsNow: (now: number, later: number, until: string) =>
		`Tháng này ${number(now)} sản phẩm còn hiệu lực. Nếu không đánh giá lại, đến ${until} còn ${number(later)}.`,
	termsNote:
		"Tính theo cuối tháng, mỗi sản phẩm một lần. Giấy chứng nhận có giá trị 36 tháng.",
	undated: (count: number) =>
		`Ngoài ra ${number(count)} sản phẩm không có ngày nào trong nguồn, nên không có trong hình.`,
	today: "hôm nay",
	monthColumn: "Tháng",
	ending: "Hết hạn trong tháng",
	lapses: "Sắp tới khi nào hết hạn",
	lapsesAhead: (year: number, all: number) =>
		`${number(year)} sản phẩm hết hạn trong 12 tháng tới, ${number(all)} trong 36 tháng tới.`,
	lapsesNone: "Không có giấy chứng nhận nào hết hạn trong 36 tháng tới.",
	lapsingNext: "Hết hạn sớm nhất",
	lapsingMore: (count: number) => `Xem thêm ${number(count)} sản phẩm`,
	lastDay: "Ngày cuối còn hiệu lực",
	product: "Sản phẩm",
	count: "Số sản phẩm",
	industries: "Sản phẩm theo ngành và nhóm",
	industry: "Ngành",
	group: "Nhóm",
	most: (name: string, count: number, total: number) =>
		`Nhiều nhất: ${name}, ${number(count)} trên ${number(total)}.`,
	unsorted: (count: number) =>
		`${number(count)} sản phẩm chưa rõ thuộc bộ nào.`,
	communes: "Sản phẩm theo xã, phường",
	communesWith: (count: number) => `${number(count)} xã, phường có sản phẩm.`,
	firstOf: (shown: number, all: number) =>
		`Hình vẽ ${number(shown)} trên ${number(all)}.`,
	communesMap: "Xem trên bản đồ",
	seasons: "Lịch mùa vụ",
	seasonal: (count: number, best: number, inBest: number) =>
		`${number(count)} sản phẩm có ghi tháng bán. Nhiều nhất là tháng ${best}: ${number(inBest)} sản phẩm.`,
	seasonalNone: "Chưa thấy nguồn nào ghi tháng có hàng.",
	months: "Tháng có hàng",
	sectors: "Hợp tác xã, cơ sở theo lĩnh vực",
	sector: "Lĩnh vực",
	organisationCount: "Số cơ sở",
	noSector: (count: number) => `${number(count)} cơ sở chưa rõ lĩnh vực.`,
};
