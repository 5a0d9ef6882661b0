import { refusals } from "../refusals/catalogue.ts";

export const IMPORT_REFUSALS = refusals({
	"imports.not_utf8": {
		kind: "invalid",
		vi: "Tệp không ở dạng UTF-8. Trong bảng tính, chọn “Lưu dưới dạng CSV UTF-8” rồi gửi lại.",
		en: "The file is not UTF-8. Save it as “CSV UTF-8” and send it again.",
		zh: "文件不是 UTF-8 编码。请在表格软件中另存为 “CSV UTF-8” 后重新发送。",
	},
	"imports.empty": {
		kind: "invalid",
		vi: "Tệp không có dòng dữ liệu nào. Bạn chọn tệp khác.",
		en: "The file has no rows. Please choose another file.",
		zh: "文件中没有数据行。请选择其他文件。",
	},
	"imports.too_large": {
		kind: "limit",
		vi: "Tệp lớn hơn {limit} MB. Bạn chia thành nhiều tệp.",
		en: "The file is larger than {limit} MB. Please split it.",
		zh: "文件大于 {limit} MB。请拆分为多个文件。",
	},
	"imports.too_many_rows": {
		kind: "limit",
		vi: "Tệp có hơn {limit} dòng. Bạn chia thành nhiều tệp.",
		en: "The file has more than {limit} rows. Please split it.",
		zh: "文件超过 {limit} 行。请拆分为多个文件。",
	},
	"imports.unknown_format": {
		kind: "invalid",
		vi: "Chỉ nhận tệp .csv, .jsonl hoặc .ndjson.",
		en: "Only .csv, .jsonl or .ndjson files are accepted.",
		zh: "只接受 .csv、.jsonl 或 .ndjson 文件。",
	},
	"imports.header_missing": {
		kind: "invalid",
		vi: "Dòng đầu thiếu cột “{column}”. Bạn thêm cột này.",
		en: "The first row has no column “{column}”. Please add it.",
		zh: "首行缺少 “{column}” 列。请添加该列。",
	},
	"imports.header_unknown": {
		kind: "invalid",
		vi: "Không có cột nào tên là “{column}”. Bạn sửa tên hoặc bỏ cột.",
		en: "There is no column “{column}”. Please correct its name or remove it.",
		zh: "没有名为 “{column}” 的列。请更正名称或删除该列。",
	},
	"imports.broken_quote": {
		kind: "invalid",
		vi: "Gần dòng {row} có dấu ngoặc kép mở mà chưa đóng. Bạn kiểm tra tệp.",
		en: "A quotation mark does not close near row {row}. Please check the file.",
		zh: "第 {row} 行附近的引号没有闭合。请检查文件。",
	},
	"imports.not_json": {
		kind: "invalid",
		vi: "Dòng này không phải JSON hợp lệ. Bạn kiểm tra dấu ngoặc và dấu phẩy.",
		en: "This line is not valid JSON. Please check its brackets and commas.",
		zh: "此行不是有效的 JSON。请检查括号和逗号。",
	},
	"imports.line_too_long": {
		kind: "limit",
		vi: "Có dòng quá dài. Bạn kiểm tra tệp và rút gọn nội dung.",
		en: "A line is too long. Please check the file and shorten it.",
		zh: "有一行太长。请检查文件并缩短内容。",
	},
	"imports.unknown_kind": {
		kind: "invalid",
		vi: "Không rõ dòng này là loại gì. Bạn kiểm tra mục “kind”.",
		en: "The kind of this row is not known. Please check its “kind”.",
		zh: "不清楚此行属于哪一类。请检查 “kind” 字段。",
	},
	"imports.repeated_id": {
		kind: "conflict",
		vi: "Mã này đã có ở dòng {row} của cùng tệp. Mỗi mã chỉ viết một lần.",
		en: "Row {row} of this file has the same id. Write each id once.",
		zh: "同一文件的第 {row} 行已有此编号。每个编号只写一次。",
	},
	"imports.unknown_reference": {
		kind: "invalid",
		vi: "Chưa có bản ghi nào mang mã “{id}”. Bạn nhập bản ghi ấy trước hoặc sửa mã.",
		en: "There is no record with the id “{id}”. Import it first or correct the id.",
		zh: "没有编号为 “{id}” 的记录。请先导入该记录或更正编号。",
	},
	"imports.demonstration_not_allowed": {
		kind: "forbidden",
		vi: "Hệ thống này không nhận dữ liệu minh họa.",
		en: "Demonstration data may not be imported here.",
		zh: "此系统不接受演示数据。",
	},
	"imports.nested_in_csv": {
		kind: "invalid",
		vi: "Cột này gồm nhiều phần, không nhập được bằng CSV. Bạn dùng tệp .jsonl.",
		en: "This column has parts of its own and cannot be imported from CSV. Please use a .jsonl file.",
		zh: "此列包含多个部分，无法用 CSV 导入。请使用 .jsonl 文件。",
	},
	"imports.name_taken": {
		kind: "conflict",
		vi: "Đường dẫn hoặc mã này đã thuộc về “{holder}”. Bạn dùng tên khác, hoặc sửa bản ghi kia trước.",
		en: "This address or id already belongs to “{holder}”. Use another, or correct that record first.",
		zh: "此地址或编号已属于 “{holder}”。请换用其他名称，或先更正那条记录。",
	},
	"imports.not_storable": {
		kind: "invalid",
		vi: "Dòng này quá dài hoặc có giá trị không lưu được. Bạn rút gọn rồi nhập lại.",
		en: "This row is too long or holds a value that cannot be stored. Please shorten it and import it again.",
		zh: "此行太长，或含有无法保存的值。请缩短后重新导入。",
	},
	"imports.too_many_cells": {
		kind: "invalid",
		vi: "Dòng này có nhiều ô hơn dòng tiêu đề. Ô có dấu phẩy bên trong cần đặt trong dấu ngoặc kép.",
		en: "This row has more cells than the header. Put a cell that holds a comma between double quotes.",
		zh: "此行的单元格多于标题行。含逗号的单元格须放在双引号内。",
	},
	"imports.header_repeated": {
		kind: "invalid",
		vi: "Cột “{column}” đứng hai lần trong dòng tiêu đề. Bạn bỏ bớt một cột.",
		en: "The column “{column}” stands twice in the header. Please remove one.",
		zh: "“{column}” 列出现了两次。请只保留一列。",
	},
	"imports.conflict": {
		kind: "conflict",
		vi: "Bản ghi đang được người khác sửa. Bạn nhập lại sau ít phút.",
		en: "Someone else is changing this record. Please import it again in a few minutes.",
		zh: "有人正在修改这条记录。请过几分钟再导入。",
	},
});
