import { formatNumber as number } from "../../../shared/numbers/number.ts";

/** Words of the registers of products and organisations. */
export const registerWords = {
	desk: "Bàn làm việc",
	heading: {
		products: (province: string) => `Sản phẩm của ${province}`,
		organisations: (province: string) => `Tổ chức của ${province}`,
	},
	search: "Tìm theo tên hoặc mã",
	searchHint: "Gõ có dấu hay không dấu đều được.",
	commune: "Xã, phường",
	set: "Bộ sản phẩm",
	type: "Loại",
	stars: "Số sao",
	starsOption: (stars: string) => `${stars} sao`,
	state: "Tình trạng",
	missing: "Còn thiếu",
	flagged: "Chỉ mục cần xem lại",
	old: "Chỉ mục hơn 24 tháng chưa ai xác nhận",
	sort: "Xếp theo",
	sorts: {
		ten: "Tên",
		moi: "Mới sửa trước",
		"het-han": "Sắp hết hạn trước",
	},
	sortBy: (column: string) => `Xếp theo ${column.toLowerCase()}`,
	any: "Tất cả",
	columns: "Cột hiện trong bảng",
	more: "Lọc, sắp xếp, chọn cột",
	apply: "Xem",
	clear: "Bỏ lọc",
	filters: "Lọc và tìm",
	found: (total: number, all: number, isFiltered: boolean) =>
		isFiltered
			? `Có ${number(total)} mục khớp, trong ${number(all)} mục.`
			: `Có tất cả ${number(all)} mục.`,
	csv: "Tải CSV",
	xlsx: "Tải Excel",
	before: "Trang trước",
	after: "Trang sau",
	pages: "Các trang của bảng",
	empty: "Không có mục nào khớp. Bạn bỏ bớt điều kiện lọc, hoặc gõ ít chữ hơn.",
	emptyAll:
		"Chưa có mục nào. Mục mới hiện ở đây ngay khi được nhập hoặc được duyệt.",
};
