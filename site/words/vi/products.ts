import { formatNumber as number } from "../../../shared/numbers/number.ts";

export const products = {
	indexTitle: (province: string) => `Sản phẩm ${province}`,
	indexDescription: (fullName: string, total: number) =>
		`${number(total)} sản phẩm của ${fullName}, xem theo loại hàng, số sao, hiệu lực chứng nhận và mùa vụ.`,
	indexHeading: "Sản phẩm",
	indexLead: (total: number) =>
		`${number(total)} sản phẩm. Chọn một loại hàng, hoặc xem theo số sao, hiệu lực và mùa.`,
	indexEmpty:
		"Chưa có sản phẩm nào. Sản phẩm sẽ hiện ở đây ngay khi có nguồn đáng tin được nhập vào.",
	jump: {
		sets: "Loại hàng",
		validity: "Hiệu lực",
		stars: "Số sao",
		season: "Mùa",
	},
	bySet: "Theo loại hàng",
	byStars: "Theo số sao",
	byStarsNote: "Kể cả chứng nhận đã hết hạn.",
	byValidity: "Theo hiệu lực chứng nhận",
	seasonUnknown: "Chưa thấy nguồn ghi tháng nào có hàng.",
	bySeason: "Theo mùa",
	month: (month: number) => `Tháng ${month}`,
	count: (count: number) => `${number(count)} sản phẩm`,
	none: "chưa có",

	description: (parts: {
		name: string;
		place: string;
		producer: string;
		certificate: string;
	}) => `${parts.name}${parts.place}. ${parts.producer}. ${parts.certificate}.`,
	alsoKnownAs: (names: string) => `Còn gọi là ${names}`,
	producer: "Cơ sở sản xuất",
	producerUnknown: "Chưa thấy nguồn nêu tên cơ sở sản xuất",
	producerUnnamed: (type: string) => `${type}, không nêu tên riêng`,
	place: "Nơi làm ra",
	placeUnknown: "Chưa thấy nguồn ghi xã, phường",
	oldDistrict: (name: string) => `${name} cũ, chưa thấy nguồn ghi xã`,
	placeFromName: "suy ra từ tên sản phẩm, chưa có địa chỉ",
	placeBefore: (district: string) => `trước 01/07/2025 thuộc ${district}`,
	placeAsPrinted: (place: string) => `Nguồn ghi: ${place}`,
	set: "Loại hàng",
	setUnconfirmed: "trang xếp theo tên, chưa có cơ quan nào xác nhận",
	notMade: "Không còn được làm",
	discontinued:
		"Sản phẩm này không còn được làm nữa. Trang được giữ lại để tra cứu.",
	old: "Thông tin đã cũ",
	oldSince: (when: string) =>
		`Thông tin mới nhất ở đây là từ ${when}, đã quá 12 tháng. Bạn hỏi lại cơ sở trước khi mua.`,
	noteHeading: "Cần biết thêm",
	photos: "Ảnh",
	facts: "Thông tin sản phẩm",
	season: "Mùa có hàng",
	allYear: "Quanh năm",
	monthSpan: (from: number, to: number) =>
		from === to ? `tháng ${from}` : `tháng ${from} đến tháng ${to}`,
	packaging: "Quy cách",
	capacity: "Sản lượng",
	capacityLine: {
		month: (amount: string, unit: string) => `${amount} ${unit} mỗi tháng`,
		season: (amount: string, unit: string) => `${amount} ${unit} mỗi vụ`,
		year: (amount: string, unit: string) => `${amount} ${unit} mỗi năm`,
	},
	shelfLife: "Hạn dùng",
	storage: "Bảo quản",
	ingredients: "Thành phần",
	gtin: "Mã vạch",
	ocopCode: "Mã sản phẩm OCOP",
	story: "Câu chuyện sản phẩm",
	usage: "Cách dùng",
	rights: "Sở hữu trí tuệ",
	rightType: {
		geographical_indication: "Chỉ dẫn địa lý",
		certification_mark: "Nhãn hiệu chứng nhận",
		collective_mark: "Nhãn hiệu tập thể",
		trademark: "Nhãn hiệu",
	},
	rightAbroad: "bảo hộ ở nước ngoài",
	rightSince: (when: string) => `từ ${when}`,
	channels: "Mua, xem ở đâu",
	unsorted: "Chưa xếp vào loại hàng nào",
	unsortedNote:
		"Tên sản phẩm chưa đủ để biết thuộc bộ nào trong 26 bộ của Chương trình OCOP.",
};
