import { refusals } from "../refusals/catalogue.ts";

export const QUALITY_REFUSALS = refusals({
	"quality.not_two": {
		kind: "invalid",
		vi: "Chỉ gộp được hai mục khác nhau, cùng loại và cùng tỉnh.",
		en: "Only two different entries of one kind and one province can be merged.",
		zh: "只能合并同一省内、同一类别的两个不同条目。",
	},
	"quality.kept_withdrawn": {
		kind: "conflict",
		vi: "Mục bạn muốn giữ đã bị gỡ hoặc đã gộp vào mục khác. Bạn chọn giữ mục kia.",
		en: "The entry you want to keep has been withdrawn or merged. Please keep the other one.",
		zh: "您要保留的条目已被撤下或已合并。请保留另一个。",
	},
	"quality.decide_first": {
		kind: "conflict",
		vi: "Một trong hai mục có thay đổi đang chờ duyệt. Bạn duyệt hoặc trả lại trước, rồi gộp.",
		en: "A change of one of the two waits for review. Please approve or return it first, then merge.",
		zh: "其中一个条目有待审核的修改。请先批准或退回，然后再合并。",
	},
	"quality.keep": {
		kind: "invalid",
		vi: "Bạn chọn mục sẽ giữ lại.",
		en: "Please choose which entry to keep.",
		zh: "请选择要保留的条目。",
	},
	"quality.flag_gone": {
		kind: "conflict",
		vi: "Cảnh báo này không còn nữa. Bạn mở lại trang để xem hiện trạng.",
		en: "This flag is not there any more. Please open the page again.",
		zh: "此提示已不存在。请重新打开页面。",
	},
	"quality.choose": {
		kind: "invalid",
		vi: "Bạn đánh dấu ít nhất một mục.",
		en: "Please tick at least one.",
		zh: "请至少勾选一项。",
	},
});
