import type { FileFormat, SetName } from "../../../shared/open-data/sets.ts";

const sets: Record<SetName, { name: string; about: string }> = {
	products: {
		name: "Sản phẩm",
		about:
			"Mỗi dòng một sản phẩm, với chứng nhận mới nhất và cao nhất. Điểm trên bản đồ là tâm xã, không phải nơi sản xuất.",
	},
	producers: {
		name: "Cơ sở sản xuất",
		about:
			"Hợp tác xã, tổ hợp tác và các cơ sở khác. Không có dữ liệu cá nhân.",
	},
	certificates: {
		name: "Chứng nhận OCOP",
		about: "Mỗi lần công nhận một dòng, kể cả chứng nhận đã hết hạn.",
	},
	communes: {
		name: "Xã, phường",
		about: "Xã, phường ngày nay, kèm huyện cũ, tâm và ranh giới nếu có.",
	},
	sources: {
		name: "Nguồn",
		about: "Mọi nguồn mà các tệp trên nhắc đến bằng mã.",
	},
};

const formats: Record<FileFormat, string> = {
	json: "JSON",
	csv: "CSV",
	geojson: "GeoJSON",
};

export const openData = {
	title: "Dữ liệu mở",
	description:
		"Tải toàn bộ danh mục sản phẩm OCOP, cơ sở, chứng nhận, xã phường: JSON, CSV, GeoJSON, kèm lược đồ, lịch sử thay đổi và điều kiện sử dụng.",
	heading: "Dữ liệu mở",
	lead: "Toàn bộ danh mục của trang này, ở dạng máy đọc được. Tải về không cần đăng ký.",
	setsHeading: "Tải toàn bộ",
	setsNote:
		"Các tệp được làm mới mỗi đêm. Chỉ có dữ liệu của tỉnh có thật; dữ liệu minh họa không nằm trong các tệp này.",
	provinces: (names: string) => `Hiện có: ${names}.`,
	set: "Bộ dữ liệu",
	rows: "Số dòng",
	files: "Tệp",
	modified: "Đổi lần cuối",
	sets,
	formats,
	size: (kilobytes: string) => `${kilobytes} kB`,
	schema: "Lược đồ",
	none: "Chưa có tệp nào. Các tệp được làm mỗi đêm.",
	termsHeading: "Được dùng thế nào",
	terms: [
		"Tên gọi, số quyết định, ngày tháng, địa danh là sự việc đã công bố. Bạn được dùng lại, kể cả để kinh doanh, không mất tiền.",
		"Khi dùng lại, hãy ghi nguồn: nguồn của từng dòng, và Chợ Phiên kèm ngày tải.",
		"Đơn vị vận hành chưa chọn giấy phép chuẩn cho bộ dữ liệu này. Khi có, giấy phép sẽ được ghi ở đây.",
		"Tên, mã, tâm và ranh giới xã, phường lấy từ vietnamese-provinces-database, giấy phép MIT, © 2021 Thang Le Quoc.",
	],
	idsHeading: "Mã không đổi",
	ids: [
		"Mỗi sản phẩm, cơ sở, chứng nhận, nguồn có một mã. Mã không đổi khi tên đổi, và không dùng lại cho thứ khác.",
		"Xã, phường mang mã 5 chữ số của Quyết định 19/2025/QĐ-TTg; huyện cũ mang mã 3 chữ số.",
		"Thứ đã rút không còn trong tệp chung. Tệp riêng của nó ở lại, chỉ ghi là đã rút và nay xem ở đâu.",
	],
	sheetHeading: "Mở bằng bảng tính",
	sheet: [
		"Tệp CSV dùng UTF-8, dấu phẩy giữa các ô, ngày dạng 2026-11-20. Nhiều giá trị trong một ô cách nhau bằng dấu chấm phẩy.",
		"Ô bắt đầu bằng dấu như “=” có thêm dấu nháy đơn phía trước, để bảng tính không hiểu nhầm là công thức.",
		"Khi nhập, hãy chọn kiểu văn bản cho các cột mã: bảng tính thường bỏ số 0 ở đầu mã xã và rút gọn mã vạch.",
	],
	oneHeading: "Đọc từng mục",
	one: "Mỗi sản phẩm, cơ sở, xã có một tệp JSON riêng, đủ hơn tệp chung (câu chuyện, thành phần, nguồn), mới ngay khi trang đổi.",
	example: "Ví dụ: một sản phẩm",
	api: "API: tìm và lọc",
	feed: "Nguồn tin Atom: sản phẩm mới",
	changesHeading: "Thay đổi",
	catalogueFile: "Danh sách tệp cho máy (JSON)",
	changesFile: "Mọi thay đổi, 90 lần gần nhất (JSON)",
	day: "Ngày",
	added: "Thêm",
	changed: "Đổi",
	withdrawn: "Rút",
	noRuns: "Chưa ghi thay đổi nào.",
	formatHeading: "Phiên bản định dạng",
	format: (version: string) => `Định dạng hiện nay: ${version}.`,
	history: [
		"1.0 (11/2026): bản đầu tiên. Cột mới sẽ thêm vào cuối; đổi tên hay bỏ cột thì số phiên bản tăng và được ghi ở đây trước.",
	],
};
