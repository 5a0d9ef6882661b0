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
		label: "Cho tôi xem",
		hint: "Dữ liệu nào về tôi đang được giữ, dùng vào việc gì.",
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
	language: "Ngôn ngữ của email",
	languages: { vi: "Tiếng Việt", en: "English" },
	save: "Lưu",
	office: "Việc ở cơ quan",
	organisations: "Tổ chức tôi quản lý",
	noOrganisations: "Chưa có.",
	claims: "Yêu cầu xin quản lý",
	claimedOn: (day: string) => `gửi ngày ${day}`,
	rights: "Dữ liệu của bạn",
	consents: (count: number) =>
		count === 0 ? "Đồng ý đã cho" : `Đồng ý đã cho (${count})`,
	notices: "Chọn email muốn nhận",
	export: "Tải về mọi điều đang giữ về bạn (JSON)",
	requests: (count: number) =>
		count === 0
			? "Yêu cầu sửa, ngừng dùng, phản đối"
			: `Yêu cầu sửa, ngừng dùng, phản đối (${count} đang chờ)`,
	everywhere: "Đăng xuất mọi nơi",
	everywhereNote:
		"Dùng khi bạn mất máy hoặc đã đăng nhập ở máy người khác. Mọi máy đều phải đăng nhập lại.",
	delete: "Xóa tài khoản",
	retention:
		"Tài khoản không quản lý tổ chức nào và 24 tháng không đăng nhập thì tự xóa.",
};

export const deleteWords = {
	title: "Xóa tài khoản",
	lead: "Làm ngay và không lấy lại được.",
	gone: [
		"Tên, email, đồng ý, yêu cầu của bạn bị xóa.",
		"Cách liên hệ do bạn ghi được gỡ khỏi trang công khai và bị xóa.",
		"Bạn không quản lý tổ chức nào nữa. Trang và sản phẩm của tổ chức vẫn còn.",
		"Lịch sử thay đổi vẫn còn, nhưng chỉ ghi một mã không còn dẫn tới ai.",
	],
	organisations: (names: string) => `Bạn sẽ thôi quản lý: ${names}.`,
	lastAdmin:
		"Bạn là quản trị viên cuối cùng nên chưa xóa được. Bạn trao quyền quản trị cho một người khác trước.",
	confirm: "Xác nhận",
	sure: "Tôi hiểu và muốn xóa tài khoản của mình",
	submit: "Xóa tài khoản",
	keep: "Giữ tài khoản",
	instead: "Tải dữ liệu về trước khi xóa",
};

export const consentWords = {
	title: "Đồng ý đã cho",
	lead: "Mỗi đồng ý riêng một việc. Rút lại lúc nào cũng được, không ảnh hưởng việc khác.",
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
		"Bạn được trả lời trong 2 ngày làm việc. Rút đồng ý, tạm ngừng dùng và phản đối được làm trong 15 ngày; xem, sửa và xóa trong 10 ngày.",
	kind: "Bạn muốn gì",
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
	stepAnswer: "Trả lời: đã nhận, sẽ làm thế nào, khi nào xong",
	stepClose: "Đã làm xong",
	processor: "Bên xử lý",
	withProcessor: "Phải nhờ bên xử lý dữ liệu khác cùng làm: hạn là 20 ngày",
	reply: "Lời cho người gửi",
	replyHint: "Người gửi đọc được. Nói việc đã làm và kết quả.",
	write: "Người gửi viết",
	save: "Ghi lại",
	closed: "Yêu cầu này đã hoàn tất.",
	gone: "Tài khoản đã xóa",
	noText: "Nội dung đã được xóa.",
};
