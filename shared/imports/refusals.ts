import { refusals } from "../refusals/catalogue.ts";

export const IMPORT_REFUSALS = refusals({
	"imports.not_utf8": {
		kind: "invalid",
		vi: "Tệp không ở dạng UTF-8. Trong bảng tính, chọn “Lưu dưới dạng CSV UTF-8” rồi gửi lại.",
		en: "The file is not UTF-8. Save it as “CSV UTF-8” and send it again.",
	},
	"imports.empty": {
		kind: "invalid",
		vi: "Tệp không có dòng dữ liệu nào. Vui lòng chọn tệp khác.",
		en: "The file has no rows. Please choose another file.",
	},
	"imports.too_large": {
		kind: "limit",
		vi: "Tệp lớn hơn {limit} MB. Vui lòng chia thành nhiều tệp.",
		en: "The file is larger than {limit} MB. Please split it.",
	},
	"imports.too_many_rows": {
		kind: "limit",
		vi: "Tệp có hơn {limit} dòng. Vui lòng chia thành nhiều tệp.",
		en: "The file has more than {limit} rows. Please split it.",
	},
	"imports.unknown_format": {
		kind: "invalid",
		vi: "Chỉ nhận tệp .csv, .jsonl hoặc .ndjson.",
		en: "Only .csv, .jsonl or .ndjson files are accepted.",
	},
	"imports.header_missing": {
		kind: "invalid",
		vi: "Dòng đầu thiếu cột “{column}”. Vui lòng thêm cột này.",
		en: "The first row has no column “{column}”. Please add it.",
	},
	"imports.header_unknown": {
		kind: "invalid",
		vi: "Không có cột nào tên là “{column}”. Vui lòng sửa tên hoặc bỏ cột.",
		en: "There is no column “{column}”. Please correct its name or remove it.",
	},
	"imports.broken_quote": {
		kind: "invalid",
		vi: "Gần dòng {row} có dấu ngoặc kép mở mà chưa đóng. Vui lòng kiểm tra tệp.",
		en: "A quotation mark does not close near row {row}. Please check the file.",
	},
	"imports.not_json": {
		kind: "invalid",
		vi: "Dòng này không phải JSON hợp lệ. Vui lòng kiểm tra dấu ngoặc và dấu phẩy.",
		en: "This line is not valid JSON. Please check its brackets and commas.",
	},
	"imports.line_too_long": {
		kind: "limit",
		vi: "Có dòng quá dài. Vui lòng kiểm tra tệp và rút gọn nội dung.",
		en: "A line is too long. Please check the file and shorten it.",
	},
	"imports.unknown_kind": {
		kind: "invalid",
		vi: "Không rõ dòng này là loại gì. Vui lòng kiểm tra mục “kind”.",
		en: "The kind of this row is not known. Please check its “kind”.",
	},
	"imports.repeated_id": {
		kind: "conflict",
		vi: "Mã này đã có ở dòng {row} của cùng tệp. Mỗi mã chỉ viết một lần.",
		en: "Row {row} of this file has the same id. Write each id once.",
	},
	"imports.unknown_reference": {
		kind: "invalid",
		vi: "Chưa có bản ghi nào mang mã “{id}”. Vui lòng nhập bản ghi ấy trước hoặc sửa mã.",
		en: "There is no record with the id “{id}”. Import it first or correct the id.",
	},
	"imports.demonstration_not_allowed": {
		kind: "forbidden",
		vi: "Hệ thống này không nhận dữ liệu minh họa.",
		en: "Demonstration data may not be imported here.",
	},
	"imports.nested_in_csv": {
		kind: "invalid",
		vi: "Cột này gồm nhiều phần, không nhập được bằng CSV. Vui lòng dùng tệp .jsonl.",
		en: "This column has parts of its own and cannot be imported from CSV. Please use a .jsonl file.",
	},
	"imports.name_taken": {
		kind: "conflict",
		vi: "Đường dẫn hoặc mã này đã thuộc về “{holder}”. Vui lòng dùng tên khác, hoặc sửa bản ghi kia trước.",
		en: "This address or id already belongs to “{holder}”. Use another, or correct that record first.",
	},
	"imports.not_storable": {
		kind: "invalid",
		vi: "Dòng này quá dài hoặc có giá trị không lưu được. Vui lòng rút gọn rồi nhập lại.",
		en: "This row is too long or holds a value that cannot be stored. Please shorten it and import it again.",
	},
	"imports.too_many_cells": {
		kind: "invalid",
		vi: "Dòng này có nhiều ô hơn dòng tiêu đề. Ô có dấu phẩy bên trong cần đặt trong dấu ngoặc kép.",
		en: "This row has more cells than the header. Put a cell that holds a comma between double quotes.",
	},
	"imports.header_repeated": {
		kind: "invalid",
		vi: "Cột “{column}” đứng hai lần trong dòng tiêu đề. Vui lòng bỏ bớt một cột.",
		en: "The column “{column}” stands twice in the header. Please remove one.",
	},
	"imports.conflict": {
		kind: "conflict",
		vi: "Bản ghi đang được người khác sửa. Vui lòng nhập lại sau ít phút.",
		en: "Someone else is changing this record. Please import it again in a few minutes.",
	},
});
