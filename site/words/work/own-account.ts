import type { ConsentPurpose } from "../../../shared/consents/texts.ts";
import type { DataRequestKind } from "../../../shared/data-requests/model.ts";

export const purposeWords: Record<ConsentPurpose, string> = {
	publish_contact: "Hiện cách liên hệ trên trang công khai",
	share_with_partners: "Đưa cách liên hệ cho đối tác đã xác minh",
	news: "Nhận email tin tức",
};

export const requestKindWords: Record<
	DataRequestKind,
	{ label: string; hint: string }
> = {
	access: {
		label: "Xem",
		hint: "Dữ liệu nào về bạn đang được giữ, dùng vào việc gì.",
	},
	correction: { label: "Sửa cho đúng", hint: "Điều gì sai, đúng phải là gì." },
	deletion: {
		label: "Xóa",
		hint: "Xóa điều gì; muốn xóa cả tài khoản thì tự làm ngay được.",
	},
	withdraw: {
		label: "Rút đồng ý",
		hint: "Rút một đồng ý mà trang này chưa cho tự rút.",
	},
	restrict: {
		label: "Tạm ngừng dùng",
		hint: "Giữ nguyên nhưng ngừng dùng trong khi xem xét.",
	},
	object: {
		label: "Phản đối",
		hint: "Không đồng ý với cách dữ liệu đang được dùng.",
	},
};

/** Words of one's own account. */
export const ownAccountWords = {
	title: "Tài khoản của tôi",
	email: "Email đăng nhập",
	bounced:
		"Thư gửi tới email này bị trả lại nên chúng tôi tạm ngừng gửi. Bạn kiểm tra hộp thư, rồi đăng nhập lại bằng email đúng.",
	name: "Tên của bạn",
	nameHint: "Cán bộ và đồng nghiệp thấy tên này.",
	language: "Ngôn ngữ của thư",
	languages: { vi: "Tiếng Việt", en: "English" },
	save: "Lưu",
	office: "Vai trò",
	organisations: "Tổ chức tôi quản lý",
	noOrganisations: "Chưa có.",
	rights: "Dữ liệu của bạn",
	consents: (count: number) =>
		count === 0 ? "Những điều đã đồng ý" : `Những điều đã đồng ý (${count})`,
	notices: "Chọn loại thư muốn nhận",
	export: "Tải mọi dữ liệu về bạn (tệp JSON)",
	requests: (count: number) =>
		count === 0
			? "Yêu cầu về dữ liệu của bạn"
			: `Yêu cầu về dữ liệu của bạn (${count} đang chờ)`,
	everywhere: "Đăng xuất mọi nơi",
	everywhereNote:
		"Dùng khi bạn mất máy hoặc đã đăng nhập ở máy người khác. Mọi máy đều phải đăng nhập lại.",
	delete: "Xóa tài khoản",
	retention:
		"Tài khoản không quản lý tổ chức nào và 24 tháng không đăng nhập thì tự xóa.",
};

export const deleteWords = {
	title: "Xóa tài khoản",
	lead: "Tài khoản bị xóa ngay và không lấy lại được.",
	gone: [
		"Tên, email, những điều đã đồng ý và yêu cầu của bạn bị xóa.",
		"Cách liên hệ do bạn ghi được gỡ khỏi trang công khai và bị xóa.",
		"Bạn không quản lý tổ chức nào nữa. Trang và sản phẩm của tổ chức vẫn còn.",
		"Lịch sử thay đổi vẫn còn, nhưng chỉ ghi một mã không còn dẫn tới ai.",
	],
	organisations: (names: string) => `Bạn sẽ thôi quản lý: ${names}.`,
	lastAdmin:
		"Bạn là người quản trị cuối cùng nên chưa xóa được. Bạn giao vai trò quản trị cho người khác trước.",
	confirm: "Xác nhận",
	sure: "Tôi hiểu và muốn xóa tài khoản của mình",
	submit: "Xóa tài khoản",
	keep: "Giữ tài khoản",
	instead: "Tải dữ liệu về trước khi xóa",
};

export const consentWords = {
	title: "Những điều đã đồng ý",
	lead: "Mỗi điều riêng một việc. Bạn rút lại lúc nào cũng được, không ảnh hưởng việc khác.",
	none: "Bạn chưa đồng ý điều gì.",
	withdraw: "Rút lại",
	givenOn: (day: string) => `Đồng ý ngày ${day}`,
	withdrawnOn: (day: string) => `Rút ngày ${day}`,
	byStaff: "cán bộ ghi lại",
	newsHeading: "Email tin tức",
	agree: "Đồng ý",
	submit: "Lưu lựa chọn",
	history: "Mọi lần đồng ý và rút lại",
};

export const dataRequestWords = {
	title: "Yêu cầu về dữ liệu của bạn",
	lead: "Những gì tự làm được thì bạn làm ngay ở Tài khoản của tôi. Việc cần cán bộ thì gửi ở đây.",
	promise:
		"Bạn được trả lời trong 2 ngày làm việc. Rút đồng ý, tạm ngừng dùng và phản đối được làm trong 15 ngày; xem, sửa và xóa trong 10 ngày. Cần thêm thời gian thì cán bộ báo bạn lý do trước khi hết hạn.",
	kind: "Bạn muốn làm gì?",
	text: "Nói rõ hơn",
	textHint: "Không ghi số căn cước.",
	submit: "Gửi yêu cầu",
	yours: "Yêu cầu của bạn",
	sentOn: (day: string) => `gửi ngày ${day}`,
	answer: "Trả lời",
	outcome: "Kết quả",
	queueTitle: "Yêu cầu về dữ liệu cá nhân",
	queueLead:
		"Trả lời trong 2 ngày làm việc; rút đồng ý, tạm ngừng dùng, phản đối làm xong trong 15 ngày (20 ngày nếu có bên xử lý khác). Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP.",
	empty: "Không có yêu cầu nào đang chờ.",
	what: "Yêu cầu",
	person: "Người gửi",
	received: "Nhận ngày",
	answerBy: "Hạn trả lời",
	doneBy: "Hạn làm xong",
	until: (day: string) => `hết ngày ${day}`,
	own: "hạn tự đặt",
	noProvince: "Người gửi không thuộc tỉnh nào",
	clock: {
		met: "Đúng hạn",
		late: "Quá hạn",
		today: "Hôm nay là hạn",
		running: "Còn hạn",
	},
	step: "Việc bạn làm",
	stepAnswer: {
		label: "Trả lời",
		hint: "Đã nhận, sẽ làm thế nào, khi nào xong.",
	},
	stepExtend: (days: number) => ({
		label: `Gia hạn ${days} ngày`,
		hint: "Chỉ một lần, trước khi hết hạn. Bạn ghi lý do, người gửi nhận thư báo.",
	}),
	stepClose: { label: "Đã làm xong", hint: "Việc đã làm và kết quả." },
	extended: "Lý do gia hạn",
	extendedOn: (day: string) => `Gia hạn ngày ${day}`,
	holidays: (day: string) =>
		`Lịch nghỉ lễ mới đủ đến hết ngày ${day}. Sau ngày đó, hạn chỉ tính ngày nghỉ mà luật đã định; ngày Chính phủ công bố thêm có thể làm hạn lùi lại.`,
	processor: "Bên xử lý",
	withProcessor: "Phải nhờ bên xử lý dữ liệu khác cùng làm: hạn là 20 ngày",
	reply: "Lời cho người gửi",
	replyHint: "Người gửi đọc được.",
	write: "Người gửi viết",
	save: "Ghi lại",
	closed: "Yêu cầu này đã hoàn tất.",
	gone: "Tài khoản đã xóa",
	noText: "Nội dung đã được xóa.",
};
