import type { Belonging } from "../../../shared/accounts/model.ts";
import type { ClaimState } from "../../../shared/claims/model.ts";

export const belongingWords: Record<Belonging, string> = {
	legal_representative: "Người đại diện theo pháp luật",
	board_member: "Thành viên hội đồng quản trị, ban giám đốc",
	employee: "Người làm việc ở đây",
	authorised: "Người được ủy quyền",
};

export const claimStateWords: Record<ClaimState, string> = {
	open: "Đang chờ cán bộ",
	approved: "Đã được duyệt",
	denied: "Bị từ chối",
	withdrawn: "Bạn đã rút",
};

/** Words of asking for an organisation, and of deciding on it. */
export const claimWords = {
	find: {
		title: "Xin quản lý một tổ chức",
		lead: "Tìm hợp tác xã, tổ hợp tác hoặc cơ sở mà bạn đang làm. Cán bộ của tỉnh xem rồi trả lời bạn qua email.",
		label: "Mã số thuế hoặc tên",
		hint: "Gõ có dấu hay không dấu đều được. Ví dụ: 4900123456, hoặc hồng phong.",
		submit: "Tìm",
		none: "Chưa thấy tổ chức nào như vậy",
		noneHint: "Bạn thử ít chữ hơn, gõ trọn từ, hoặc tìm bằng mã số thuế.",
		found: (count: number) => `Tìm thấy ${count} tổ chức`,
		more: "Còn nhiều tổ chức nữa. Bạn gõ thêm một từ trong tên.",
		mine: "Bạn đang quản lý",
		missingHeading: "Không thấy tổ chức của bạn?",
		missing: "Bạn gửi tên và loại hình, cán bộ xác minh rồi thêm vào.",
		missingLink: "Đề nghị thêm tổ chức",
	},
	ask: {
		title: (name: string) => `Xin quản lý ${name}`,
		taxCode: "Mã số thuế",
		claimed: (count: number) =>
			`Đã có ${count} người quản lý trang này. Bạn vẫn gửi được: những người đó và cán bộ sẽ được báo, cán bộ quyết định.`,
		belonging: "Bạn giữ vai trò gì ở đây?",
		proof: "Cán bộ hỏi ai để xác nhận?",
		proofHint:
			"Ví dụ: tôi làm kế toán ở đây từ năm 2021, cán bộ gọi điện thoại trụ sở để hỏi. Không ghi số căn cước.",
		privacy:
			"Câu này chỉ cán bộ của tỉnh đọc, để xét yêu cầu. Yêu cầu bị từ chối hoặc đã rút thì câu này bị xóa sau 90 ngày.",
		submit: "Gửi yêu cầu",
	},
	propose: {
		title: "Đề nghị thêm tổ chức",
		lead: "Cán bộ xác minh rồi thêm tổ chức vào Chợ Phiên và trao quyền cho bạn.",
		name: "Tên đầy đủ",
		nameHint: "Như trên giấy đăng ký.",
		type: "Loại hình",
		province: "Tỉnh",
		commune: "Xã, phường",
		communeNone: "Chưa rõ",
		choose: "Chưa chọn",
		taxCode: "Mã số thuế",
		taxCodeHint:
			"10 số, hoặc 13 số nếu là chi nhánh. Không ghi số căn cước của chủ hộ.",
	},
	queue: {
		title: "Xin quản lý tổ chức",
		lead: "Yêu cầu cũ nhất ở trên.",
		empty: "Không có yêu cầu nào đang chờ.",
		organisation: "Tổ chức",
		person: "Người xin",
		as: "Vai trò",
		since: "Gửi ngày",
		members: "Đang có",
		membersCount: (count: number) =>
			count === 0 ? "chưa ai" : `${count} người`,
		isNew: "Tổ chức mới",
		gone: "Tài khoản đã xóa",
	},
	review: {
		person: "Người xin quản lý",
		proof: "Người này viết",
		noProof: "Nội dung đã được xóa theo thời hạn lưu giữ.",
		organisation: "Tổ chức",
		proposed: "Đề nghị thêm tổ chức này",
		proposedNote:
			"Duyệt thì tổ chức này được thêm vào danh bạ, nguồn ghi là hợp tác xã tự kê khai. Bạn kiểm tra tên và mã số thuế trước.",
		members: "Những người đang quản lý",
		noMembers: "Chưa có ai quản lý tổ chức này.",
		own: "Đây là yêu cầu của chính bạn. Cán bộ khác phải quyết định.",
		settled: "Yêu cầu này đã giải quyết xong.",
		decision: "Quyết định",
		choose: "Bạn quyết định thế nào",
		approve: "Duyệt: trao quyền quản lý",
		deny: "Từ chối",
		reason: "Lý do",
		reasonHint:
			"Người xin đọc được câu này. Ghi bạn đã xác minh thế nào, hoặc vì sao chưa duyệt và cần làm gì tiếp. Không ghi tên, số điện thoại của ai: câu này ở lại trong lịch sử.",
		submit: "Ghi quyết định",
	},
	yours: "Yêu cầu xin quản lý",
	askedOn: (day: string) => `gửi ngày ${day}`,
	withdraw: "Rút yêu cầu",
};
