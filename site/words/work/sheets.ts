import { formatNumber as number } from "../../../shared/numbers/number.ts";
import type { SheetState } from "../../../shared/sheets/model.ts";

/** Words of the import of spreadsheets. */
export const sheetWords = {
	desk: "Bàn làm việc",
	title: "Nhập bảng tính",
	lead: "Gửi bảng Excel hoặc CSV như bạn đang có. Chọn cột nào là gì, xem trước những gì sẽ đổi, rồi mới nhập. Chưa bấm nhập thì chưa có gì thay đổi.",
	file: "Bảng tính",
	fileHint:
		"Tệp .xlsx hoặc .csv, đến 20 MB và 50.000 dòng. Cột điện thoại, email, người đại diện không được nhập. Tệp được giữ 30 ngày rồi xóa.",
	tooLarge: "Tệp này lớn hơn 20 MB. Bạn chia thành nhiều tệp.",
	send: "Gửi bảng tính",
	coming: "Đang đọc tệp bạn vừa gửi. Trang tự tải lại.",
	again: "Tải lại trang",
	sent: "Bảng đã gửi",
	none: "Chưa có bảng nào. Bảng bạn gửi sẽ hiện ở đây.",
	columns: {
		at: "Gửi lúc",
		names: "Trang tính",
		rows: "Số dòng",
		state: "Tình trạng",
		by: "Người gửi",
	},
	own: "Bạn",
	colleague: "Đồng nghiệp",
	states: {
		read: "Chờ chọn cột",
		checking: "Đang xem thử",
		checked: "Chờ bạn xem",
		running: "Đang nhập",
		done: "Đã nhập",
		refused: "Không đọc được",
	} satisfies Record<SheetState, string>,
	waiting: {
		checking: "Đang so bảng với dữ liệu hiện có",
		running: "Đang nhập",
		text: "Bảng dài có thể mất vài phút. Bạn có thể đóng trang này và quay lại sau.",
		refused: "Không đọc được bảng này",
		sendAnother: "Gửi tệp khác",
	},
	mapping: {
		title: "Cột nào là gì?",
		sheet: "Trang tính",
		hiddenSheet: "đang ẩn",
		header: "Tiêu đề ở dòng",
		headerHint: "Để trống thì hệ thống tự tìm.",
		look: "Xem trang tính này",
		found: (top: number, bottom: number, rows: number) =>
			`Tiêu đề ở ${top === bottom ? `dòng ${top}` : `các dòng ${top}–${bottom}`}, ${number(rows)} dòng dữ liệu.`,
		left: (rows: number) =>
			`${number(rows)} dòng không phải dữ liệu nên bỏ qua`,
		leftRow: {
			total: "dòng cộng",
			section: "dòng chia mục",
			numbering: "dòng đánh số cột",
			note: "ghi chú hoặc chữ ký cuối bảng",
		},
		hidden: (rows: number) => `Bỏ qua ${number(rows)} dòng đang ẩn`,
		uncomputed: (cells: number) =>
			`${number(cells)} ô có công thức chưa tính nên không đọc được. Mở tệp bằng Excel, lưu lại rồi gửi lại nếu bạn cần các ô đó.`,
		cut: (cells: number) => `${number(cells)} ô quá dài nên chỉ đọc phần đầu.`,
		letter: "Cột",
		heading: "Tiêu đề trong bảng",
		samples: "Vài giá trị",
		use: "Là mục nào",
		untitled: "(không có tiêu đề)",
		skip: "Không nhập",
		personal: "Thông tin cá nhân: không nhập",
		guess: "Bạn xem lại: hệ thống đoán",
		hiddenColumn: "đang ẩn trong tệp",
		mixedDays:
			"Ngày và tháng ở cột này có thể đã đổi chỗ (05/11 thành 11/05) từ lúc gõ vào Excel. Bạn so với bản gốc; nếu sai thì sửa trong tệp rồi gửi lại.",
		groups: {
			product: "Sản phẩm",
			organisation: "Chủ thể",
			certificate: "Chứng nhận OCOP",
		},
		source: "Số liệu này lấy từ đâu?",
		sourceHint:
			"Người đọc thấy câu này dưới mỗi mục. Ví dụ: Báo cáo số 12/BC-VPĐP ngày 05/11/2025 của Văn phòng điều phối.",
		next: "Xem trước",
		noHeader:
			"Không tìm thấy dòng tiêu đề trong trang tính này. Bạn ghi số dòng của tiêu đề ở trên, hoặc chọn trang tính khác.",
	},
	preview: {
		title: "Xem trước",
		changed: (things: number, refused: number) =>
			things === 0
				? refused === 0
					? "Không có gì để nhập: dữ liệu đã đúng như bảng."
					: "Ngoài các dòng có lỗi, dữ liệu đã đúng như bảng. Không có gì để nhập."
				: `Nhập bảng này sẽ ghi ${number(things)} mục.`,
		kinds: {
			organisation: "Chủ thể",
			product: "Sản phẩm",
			certificate: "Chứng nhận",
		},
		what: "Loại",
		created: "Tạo mới",
		changedShort: "Sửa",
		unchanged: "Đã đúng",
		rows: (rows: number, refused: number) =>
			refused === 0
				? `${number(rows)} dòng, không dòng nào có lỗi.`
				: `${number(rows)} dòng, trong đó ${number(refused)} dòng có lỗi và sẽ không được nhập.`,
		left: (rows: number) =>
			`Đã bỏ qua ${number(rows)} dòng cộng, chia mục, ghi chú.`,
		personal: (owners: number) =>
			`${number(owners)} dòng có chủ thể là tên người hoặc hộ: tên không được đưa lên trang, chỉ ghi loại hình.`,
		errors: "Dòng có lỗi",
		errorsShown: (shown: number, all: number) =>
			shown < all ? `Hiện ${number(shown)} trong ${number(all)} lỗi.` : "",
		row: "Dòng",
		column: "Cột",
		said: "Đang ghi",
		why: "Cần sửa",
		files: "Tải các dòng có lỗi:",
		sendAgain: "Sửa xong, bạn gửi tệp đó như một bảng mới.",
		changes: "Những gì sẽ đổi",
		changesShown: (shown: number, all: number) =>
			shown < all ? `Hiện ${number(shown)} trong ${number(all)} mục.` : "",
		isNew: "mới",
		isEdited: "người sửa tay",
		overwrites: (things: number) =>
			`${number(things)} mục có chỗ do hợp tác xã hoặc cán bộ sửa tay. Nhập bảng sẽ ghi đè những chỗ đó. Các mục này đứng đầu danh sách bên dưới, bạn xem kỹ trước khi nhập.`,
		field: "Mục",
		before: "Hiện nay",
		after: "Sau khi nhập",
		nothing: "chưa có",
		run: (things: number) => `Nhập ${number(things)} mục`,
		back: "Chọn lại cột",
	},
	result: {
		title: "Đã nhập xong",
		text: "Trang công khai cập nhật trong vài giây, danh sách trong vài phút.",
		created: "Tạo mới",
		changed: "Đã sửa",
		unchanged: "Đã đúng từ trước",
		refused: "Không nhập được",
		left: (rows: number) =>
			`${number(rows)} dòng có lỗi đã được bỏ qua từ bước xem trước.`,
		more: "Nhập bảng khác",
		products: "Xem danh sách sản phẩm",
	},
};
