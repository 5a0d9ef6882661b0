/** By the id of an operation. */
const operations: Record<string, string> = {
	listProducts: "Tìm và lọc sản phẩm của một tỉnh",
	readProduct: "Một sản phẩm",
	listOrganisations: "Tìm và lọc hợp tác xã, cơ sở của một tỉnh",
	readOrganisation: "Một hợp tác xã hoặc cơ sở",
	listCommunes: "Các xã, phường của một tỉnh",
	readCommune: "Một xã hoặc phường, kèm sản phẩm và cơ sở",
};

/** By the name of a parameter. */
const meanings: Record<string, string> = {
	province: "Mã tỉnh. Không ghi thì lấy tỉnh ở trang chủ.",
	q: "Từ cần tìm, có dấu hay không dấu đều được.",
	industry: "Mã ngành hàng.",
	group: "Số của nhóm hàng.",
	set: "Số của bộ sản phẩm; 0 là chưa xếp bộ.",
	stars: "Số sao.",
	status: "Hiệu lực chứng nhận, hoặc tình trạng của cơ sở.",
	commune: "Mã xã, phường.",
	old_district: "Mã huyện cũ.",
	month: "Tháng có hàng, từ 1 đến 12.",
	producer_type: "Kiểu cơ sở làm ra sản phẩm.",
	sector: "Lĩnh vực.",
	type: "Kiểu cơ sở.",
	sort: "Thứ tự.",
	page: "Trang.",
	limit: "Số mục một trang.",
	id: "Mã, không đổi.",
	code: "Mã xã, phường.",
};

export const api = {
	title: "API để đọc dữ liệu",
	description:
		"Cách đọc sản phẩm, hợp tác xã, xã phường bằng chương trình: địa chỉ, tham số, lỗi.",
	heading: "API để đọc dữ liệu",
	lead: "Chương trình của bạn đọc được mọi thứ trên trang này. Không cần khóa, không cần đăng ký.",
	rules: [
		"Chỉ đọc, bằng GET. Trả lời là JSON, mã hóa UTF-8.",
		"Tên và nội dung là tiếng Việt, đúng như trên trang.",
		"Mỗi trả lời có ETag. Gửi lại bằng If-None-Match, nếu chưa đổi thì nhận 304.",
		"Trang web khác gọi thẳng được (CORS mở).",
		"Lỗi viết theo RFC 9457, bằng ngôn ngữ ở Accept-Language: vi, en hoặc zh.",
	],
	openApi: "Bản mô tả OpenAPI 3.1",
	operations,
	example: "Thử:",
	parameters: "Tham số",
	parameter: "Tham số",
	meaning: "Nghĩa",
	values: "Giá trị",
	between: (from: string, to: string) => `từ ${from} đến ${to}`,
	repeats: "Ghi nhiều lần được: khớp một giá trị là đủ.",
	meanings,
	refusals: "Các lỗi",
	refusalsNote: "Mã ở trường code của lỗi.",
};
