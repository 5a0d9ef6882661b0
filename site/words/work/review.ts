import type { SubmissionKind } from "../../../shared/submissions/editable.ts";
import type { SubmissionState } from "../../../shared/submissions/model.ts";

const kind: Record<SubmissionKind, string> = {
	organisation: "Hồ sơ tổ chức",
	product: "Sản phẩm",
	certificate: "Giấy chứng nhận",
};

const closed: Record<SubmissionState, string> = {
	draft:
		"Hợp tác xã đã rút bản này lại. Khi họ gửi lại, bản này vào lại danh sách.",
	sent: "",
	returned:
		"Bản này đã trả lại cho hợp tác xã. Khi họ gửi lại, bản này vào lại danh sách.",
	published: "Bản này đã duyệt và đã công khai.",
	withdrawn: "Hợp tác xã đã bỏ bản này.",
};

/** Words of the review of what cooperatives send. */
export const reviewWords = {
	desk: "Bàn làm việc",
	queue: "Chờ duyệt",
	queueTitle: (province: string) => `Chờ duyệt, ${province}`,
	all: "Tất cả",
	kind,
	kinds: "Lọc theo loại",
	start: "Duyệt từ bản chờ lâu nhất",
	empty:
		"Không có bản nào chờ duyệt. Hợp tác xã gửi bản nào, bản đó hiện ở đây.",
	emptyKind: "Loại này không có bản nào chờ duyệt.",
	columns: {
		name: "Bản gửi",
		kind: "Loại",
		organisation: "Của",
		sentAt: "Gửi lúc",
		waits: "Đã chờ",
	},
	search: "Tìm trong danh sách",
	searchHint: "Tên sản phẩm hoặc hợp tác xã, có dấu hay không dấu đều được.",
	apply: "Tìm",
	clear: "Bỏ tìm",
	found: (count: number) => `Có ${count} bản khớp.`,
	emptySearch: "Không có bản nào khớp. Bạn gõ ít chữ hơn, hoặc bỏ tìm.",
	isNew: "mới",
	days: (days: number) => (days === 0 ? "hôm nay" : `${days} ngày`),
	first: "Về đầu danh sách",
	next: "Xem tiếp",
	pages: "Các trang của danh sách",

	sent: (when: string, organisation: string) =>
		`${organisation} gửi lúc ${when}.`,
	notSent: (organisation: string) => `Của ${organisation}.`,
	newThing: "Bản này thêm mới, hiện chưa có gì công khai.",
	closed,
	changes: "Thay đổi",
	noChanges: "Không còn gì khác với thông tin đang công khai.",
	field: "Mục",
	now: "Hiện nay",
	proposed: "Đề nghị",
	nothing: "chưa có",
	unchanged: (count: number) => `${count} mục giữ nguyên`,
	removed: "bỏ",
	added: "thêm",
	conflicts: "Cả hai bên đã sửa",
	conflictsLead:
		"Sau khi hợp tác xã mở bản này, thông tin đang công khai cũng đã đổi. Với mỗi mục, bạn chọn giữ bên nào.",
	keep: "Giữ như hiện nay",
	take: "Lấy theo đề nghị",
	decide: "Quyết định",
	keys: "duyệt",
	decided: { published: "Đã duyệt", returned: "Đã trả lại" },
	stillWaiting: (count: number) => `Còn ${count} bản chờ.`,
	reasonOpen: "Thêm ghi chú cho lịch sử",
	reason: "Ghi chú cho lịch sử",
	reasonHint: "Ví dụ: đã đối chiếu quyết định 1234/QĐ-UBND.",
	approve: "Duyệt và công khai",
	approveNext: "Duyệt rồi mở bản kế tiếp",
	returnOpen: "Trả lại để hợp tác xã sửa",
	returnLead:
		"Chọn lý do ở mục cần sửa, hoặc tự viết. Hợp tác xã đọc đúng những câu này.",
	returnWhole: "Lý do chung",
	returnField: (label: string) => `${label}: cần sửa gì?`,
	returnMore: (label: string) => `${label}: viết thêm`,
	causeNone: "Chọn lý do",
	returnSend: "Trả lại kèm lý do",
	skip: "Để sau, xem bản kế tiếp",
	goOn: "Xem bản kế tiếp",
	left: (count: number) =>
		count === 1
			? "Bản cuối cùng đang chờ."
			: `Còn ${count} bản chờ, kể cả bản này.`,
	about: "Xem thêm",
	publicPage: "Trang công khai hiện nay",
	organisationPage: "Hồ sơ lưu của tổ chức",
	remarks: "Lý do đã ghi khi trả lại",
};
