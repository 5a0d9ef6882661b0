import type { NoticeKind, Preference } from "../../../shared/notices/model.ts";

/** Words of the page on which somebody chooses their letters, and of the link at the foot of each. */
export const noticeWords = {
	me: "Tài khoản của tôi",
	heading: "Thư gửi cho bạn",
	to: (email: string) => `Chúng tôi gửi thư tới ${email}.`,
	always:
		"Thư về việc duyệt, về quyền và yêu cầu của bạn luôn được gửi, vì bạn cần biết.",
	choose: "Bạn muốn nhận thêm",
	reminders: "Thư nhắc việc",
	remindersHint:
		"Giấy chứng nhận sắp đến hạn, việc đang chờ bạn. Mỗi việc nhắc vài lần, không nhắc hằng ngày.",
	bounced: (when: string) =>
		`Thư gửi tới địa chỉ này bị trả lại ngày ${when}, nên chúng tôi không gửi nữa.`,
	bouncedWhat:
		"Hộp thư có thể đầy hoặc địa chỉ đã bỏ. Nếu nay nhận được thư, bạn đánh dấu ô dưới đây.",
	again: "Địa chỉ này nhận được thư rồi, gửi lại cho tôi",
	save: "Lưu",
	sent: "Thư đã gửi gần đây",
	sentNone: "Chưa có thư nào.",
	when: "Lúc",
	what: "Về việc",
	about: {
		submission_waiting: "thay đổi chờ duyệt",
		submission_approved: "thay đổi đã được duyệt",
		submission_returned: "thay đổi được trả lại để sửa",
		acted_on_behalf: "cán bộ làm thay",
		claim_waiting: "có người xin quản lý",
		claim_on_yours: "có người xin cùng quản lý",
		claim_approved: "yêu cầu quản lý được duyệt",
		claim_denied: "yêu cầu quản lý chưa được duyệt",
		membership_ended: "không còn quản lý một tổ chức",
		membership_moved: "tổ chức của bạn đã gộp",
		office_given: "được giao vai trò cán bộ",
		office_taken: "thôi vai trò cán bộ",
		certificate_due: "giấy chứng nhận đến hạn",
		certificate_digest: "giấy chứng nhận cần theo dõi",
		data_request_waiting: "yêu cầu về dữ liệu cá nhân",
		data_request_received: "đã nhận yêu cầu của bạn",
		data_request_answered: "trả lời yêu cầu của bạn",
		data_request_extended: "yêu cầu của bạn được gia hạn",
		reports_overdue: "báo sai chờ quá 7 ngày",
		report_closed: "trả lời báo sai",
	} satisfies Record<NoticeKind, string>,
	leave: {
		heading: "Ngừng nhận thư nhắc",
		question: {
			reminders:
				"Bạn sẽ không nhận thư nhắc về giấy chứng nhận và việc đang chờ. Thư về quyền và yêu cầu của bạn vẫn được gửi.",
			news: "Bạn sẽ không nhận tin về hội chợ và dịch vụ.",
		} satisfies Record<Preference, string>,
		submit: "Ngừng gửi thư nhắc cho tôi",
		doneHeading: "Đã ngừng gửi",
		done: "Từ nay bạn không nhận loại thư này. Muốn nhận lại, bạn đăng nhập rồi chọn trong tài khoản.",
		preferences: "Chọn loại thư",
	},
};
