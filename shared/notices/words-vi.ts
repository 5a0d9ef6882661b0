import type { DueFact } from "../certificates/watch.ts";
import { formatDay } from "../dates/calendar.ts";
import type { NoticeOf } from "./model.ts";
import {
	certificatePath,
	contactPath,
	DATA_REQUESTS_PATH,
	organisationPath,
} from "./paths.ts";
import type { NoticeText, NoticeWords } from "./text.ts";

type Due = NoticeOf<"certificate_due">;

const due: Record<
	DueFact,
	(notice: Due) => Pick<NoticeText, "subject" | "happened" | "next">
> = {
	opens: ({ product, closesOn, end }) => ({
		subject: `Đã đến kỳ nộp hồ sơ đánh giá lại: ${product.name}`,
		happened: [
			`Giấy chứng nhận OCOP của ${product.name} có hiệu lực đến hết ngày ${formatDay(end)}. Từ nay bạn nộp được hồ sơ đánh giá lại.`,
		],
		next: `Nộp hồ sơ chậm nhất ngày ${formatDay(closesOn)}, tại Ủy ban nhân dân xã.`,
	}),
	last_month: ({ product, closesOn, end }) => ({
		subject: `Còn 1 tháng để nộp hồ sơ: ${product.name}`,
		happened: [
			`Giấy chứng nhận OCOP của ${product.name} có hiệu lực đến hết ngày ${formatDay(end)}. Hạn nộp hồ sơ đánh giá lại là ngày ${formatDay(closesOn)}.`,
		],
		next: "Nếu chưa nộp, bạn bắt đầu làm hồ sơ từ hôm nay. Nếu đã nộp, bạn báo cán bộ ghi ngày nộp để không bị nhắc nữa.",
	}),
	last_call: ({ product, closesOn, end }) => ({
		subject: `Còn 2 tuần để nộp hồ sơ: ${product.name}`,
		happened: [
			`Giấy chứng nhận OCOP của ${product.name} có hiệu lực đến hết ngày ${formatDay(end)}. Hạn nộp hồ sơ đánh giá lại là ngày ${formatDay(closesOn)}.`,
		],
		next: "Nộp hồ sơ tại Ủy ban nhân dân xã trước hạn. Nếu đã nộp, bạn báo cán bộ ghi ngày nộp.",
	}),
	last_day: ({ product, closesOn, end }) => ({
		subject: `Hạn chót nộp hồ sơ ${formatDay(closesOn)}: ${product.name}`,
		happened: [
			`Ngày ${formatDay(closesOn)} là ngày cuối nộp hồ sơ đánh giá lại cho ${product.name}. Giấy chứng nhận có hiệu lực đến hết ngày ${formatDay(end)}.`,
		],
		next: "Nộp hồ sơ ngay tại Ủy ban nhân dân xã. Nếu đã nộp, bạn báo cán bộ ghi ngày nộp.",
	}),
	closed: ({ product, closesOn, end }) => ({
		subject: `Đã qua hạn nộp hồ sơ: ${product.name}`,
		happened: [
			`Hạn nộp hồ sơ đánh giá lại của ${product.name} là ngày ${formatDay(closesOn)}, nay đã qua. Giấy chứng nhận vẫn có hiệu lực đến hết ngày ${formatDay(end)}.`,
		],
		next: "Nếu bạn đã nộp đúng hạn, báo cán bộ ghi ngày nộp. Nếu chưa, hỏi cán bộ phụ trách OCOP của xã cách làm hồ sơ.",
	}),
	ends: ({ product, end }) => ({
		subject: `Giấy chứng nhận hết hạn: ${product.name}`,
		happened: [
			`Giấy chứng nhận OCOP của ${product.name} có hiệu lực đến hết ngày ${formatDay(end)}. Sau ngày đó trang công khai ghi là đã hết hạn.`,
		],
		next: "Sau ngày đó, bạn bỏ lô-gô và số sao OCOP trên nhãn mới in. Hỏi cán bộ phụ trách OCOP của xã để đăng ký đánh giá lại.",
	}),
};

const factWords: Record<DueFact, string> = {
	opens: "bắt đầu được nộp hồ sơ",
	last_month: "còn 1 tháng để nộp",
	last_call: "còn 2 tuần để nộp",
	last_day: "đến hạn chót nộp hồ sơ",
	closed: "đã qua hạn nộp",
	ends: "hết hạn",
};

const UNSURE =
	"Nguồn chỉ ghi tháng hoặc năm cấp, nên các ngày trên tính theo ngày cấp sớm nhất có thể. Bạn xem lại ngày ghi trên quyết định.";

const CONTACT = "thông tin liên hệ";

const inCharge = {
	staff: "cán bộ",
	head: "lãnh đạo",
	admin: "quản trị",
} as const;

/** Letters in Vietnamese, as one speaks to a neighbour who is busy. */
export const vi: NoticeWords = {
	greeting: (name) => (name ? `Chào ${name},` : "Chào bạn,"),
	because: "Vì sao bạn nhận thư này:",
	reason: "Lý do:",
	audience: {
		members: "bạn đang quản lý trang của tổ chức này trên Chợ Phiên.",
		staff: "bạn là cán bộ phụ trách trên Chợ Phiên.",
		person: "thư nói về quyền hoặc yêu cầu của chính bạn trên Chợ Phiên.",
		reporter:
			"bạn đã báo sai thông tin trên Chợ Phiên và đồng ý nhận trả lời qua địa chỉ này.",
	},
	preferences: "Chọn loại thư bạn muốn nhận",
	unsubscribe: "Ngừng nhận thư nhắc",
	noReply: "Thư này gửi tự động, không có người đọc thư trả lời.",
	notices: {
		submission_waiting: ({ province }) => ({
			subject: "Có thay đổi đang chờ duyệt",
			happened: [
				"Hôm nay có hợp tác xã gửi thay đổi chờ bạn duyệt. Trong ngày, chúng tôi chỉ báo một lần, dù có thêm bao nhiêu thay đổi.",
			],
			next: "Mở danh sách chờ duyệt. Thay đổi cũ nhất đứng đầu.",
			link: {
				label: "Mở danh sách chờ duyệt",
				path: `/quan-tri/${province}/duyet`,
			},
		}),
		submission_approved: ({ organisation, name, publicPath }) => ({
			subject: `Đã duyệt: ${name}`,
			happened: [
				`Cán bộ đã duyệt thay đổi bạn gửi cho ${name}. Trang công khai đã cập nhật.`,
			],
			next: "Bạn xem lại trang một lần cho chắc.",
			link: {
				label: "Xem trang",
				path: publicPath ?? organisationPath(organisation.id),
			},
		}),
		submission_returned: ({ name, path, remarks }) => ({
			subject: `Cần sửa: ${name}`,
			happened: [
				`Cán bộ đã xem thay đổi bạn gửi cho ${name} và trả lại để bạn sửa.`,
			],
			why: remarks.join("\n"),
			next: "Sửa theo góp ý rồi gửi lại. Những gì bạn đã viết vẫn còn nguyên.",
			link: { label: "Mở để sửa", path },
		}),
		acted_on_behalf: ({ organisation, name, reason }) => ({
			subject: `Cán bộ đã làm thay: ${name ?? CONTACT}`,
			happened: [
				`Cán bộ tỉnh vừa nhập thay cho ${organisation.name}, ở mục ${name ?? CONTACT}. Việc này được ghi trong lịch sử của trang.`,
			],
			why: reason,
			next: "Bạn xem lại. Nếu có chỗ chưa đúng, sửa trên trang của tổ chức hoặc gọi cho cán bộ.",
			link: {
				label: "Xem trang của tổ chức",
				path: (name ? organisationPath : contactPath)(organisation.id),
			},
		}),
		claim_waiting: ({ province, organisation }) => ({
			subject: "Có người xin quản lý một tổ chức",
			happened: [
				organisation
					? `Có người xin quản lý trang của ${organisation}.`
					: "Có người xin quản lý trang của một tổ chức.",
			],
			next: "Xem yêu cầu, đối chiếu rồi duyệt hoặc từ chối kèm lý do.",
			link: {
				label: "Mở danh sách yêu cầu",
				path: `/quan-tri/${province}/xin-quan-ly`,
			},
		}),
		claim_on_yours: ({ organisation }) => ({
			subject: `Có người xin cùng quản lý ${organisation.name}`,
			happened: [
				`Có người xin cùng quản lý trang của ${organisation.name}. Cán bộ đang xem yêu cầu này.`,
			],
			next: "Nếu tổ chức của bạn không cử người này, bạn báo cán bộ phụ trách ngay.",
			link: {
				label: "Xem ai đang quản lý trang",
				path: `${organisationPath(organisation.id)}/nguoi`,
			},
		}),
		claim_approved: ({ organisation }) => ({
			subject: `Bạn được quản lý trang của ${organisation.name}`,
			happened: [
				`Cán bộ đã duyệt. Từ nay bạn sửa được trang của ${organisation.name}.`,
			],
			next: "Mở trang, xem thông tin đang có rồi bổ sung chỗ còn thiếu.",
			link: { label: "Mở trang", path: organisationPath(organisation.id) },
		}),
		claim_denied: ({ organisation, reason }) => ({
			subject: "Yêu cầu quản lý chưa được duyệt",
			happened: [
				organisation
					? `Cán bộ chưa duyệt yêu cầu quản lý trang của ${organisation}.`
					: "Cán bộ chưa duyệt yêu cầu quản lý của bạn.",
			],
			why: reason,
			next: "Bạn bổ sung theo lý do trên rồi xin lại, hoặc hỏi cán bộ phụ trách.",
			link: { label: "Xin lại", path: "/tai-khoan/xin-quan-ly" },
		}),
		membership_ended: ({ organisation, reason }) => ({
			subject: `Bạn không còn quản lý ${organisation}`,
			happened: [`Bạn không còn quyền sửa trang của ${organisation}.`],
			why: reason,
			next: "Nếu bạn thấy chưa đúng, hỏi cán bộ phụ trách hoặc xin quản lý lại.",
			link: { label: "Mở Việc của tôi", path: "/tai-khoan" },
		}),
		membership_moved: ({ from, organisation, reason }) => ({
			subject: `${from} đã gộp vào ${organisation.name}`,
			happened: [
				`${from} và ${organisation.name} là một, nên hai trang đã gộp. Nay bạn quản lý ${organisation.name}. Sản phẩm và bản bạn đang viết vẫn còn.`,
			],
			why: reason,
			next: "Mở trang, ghi lại thông tin liên hệ nếu bạn muốn khách thấy. Nếu không phải là một, báo cán bộ phụ trách.",
			link: { label: "Mở trang", path: organisationPath(organisation.id) },
		}),
		office_given: ({ role, reason }) => ({
			subject: `Bạn được giao vai trò ${inCharge[role]}`,
			happened: [
				`Bạn được giao vai trò ${inCharge[role]} trên Chợ Phiên. Khi giữ vai trò này, sau 2 giờ không dùng bạn phải đăng nhập lại.`,
			],
			why: reason,
			next: "Mở bàn làm việc. Nếu bạn không nhận việc này, báo người quản trị ngay.",
			link: { label: "Mở bàn làm việc", path: "/quan-tri" },
		}),
		office_taken: ({ reason }) => ({
			subject: "Bạn thôi giữ vai trò trên Chợ Phiên",
			happened: ["Bạn không còn vai trò cán bộ trên Chợ Phiên."],
			why: reason,
			next: "Nếu bạn thấy chưa đúng, hỏi người quản trị của tỉnh.",
			link: { label: "Mở Việc của tôi", path: "/tai-khoan" },
		}),
		certificate_due: (notice) => {
			const { subject, happened, next } = due[notice.fact](notice);
			return {
				subject,
				happened: notice.isExact ? happened : [...happened, UNSURE],
				next,
				link: {
					label: "Xem giấy chứng nhận",
					path: certificatePath(notice.organisation.id, notice.product.id),
				},
			};
		},
		certificate_digest: ({ province, counts, unreached }) => ({
			subject: "Giấy chứng nhận OCOP cần theo dõi hôm nay",
			happened: [
				...Object.entries(factWords).flatMap(([fact, words]) => {
					const count = counts[fact as DueFact];
					return count ? [`${count} giấy chứng nhận ${words}.`] : [];
				}),
				...(unreached
					? [
							`Trong đó ${unreached} giấy chứng nhận chưa có ai nhận được thư nhắc. Bạn gọi báo giúp.`,
						]
					: []),
			],
			next: "Mở danh sách để xem của ai và gọi nhắc khi cần.",
			link: {
				label: "Mở sổ giấy chứng nhận",
				path: `/quan-tri/${province}/chung-nhan?xem=due`,
			},
		}),
		data_request_waiting: ({ province }) => ({
			subject: "Có yêu cầu về dữ liệu cá nhân",
			happened: [
				"Có người gửi yêu cầu về dữ liệu cá nhân của họ. Luật cho 2 ngày làm việc để trả lời.",
			],
			next: "Mở yêu cầu và trả lời đúng hạn.",
			link: {
				label: "Mở yêu cầu",
				path: province ? `/quan-tri/${province}/du-lieu-ca-nhan` : "/quan-tri",
			},
		}),
		data_request_received: ({ answerBy }) => ({
			subject: "Đã nhận yêu cầu về dữ liệu của bạn",
			happened: [
				answerBy
					? `Chúng tôi đã nhận yêu cầu của bạn và sẽ trả lời chậm nhất ngày ${formatDay(answerBy)}.`
					: "Chúng tôi đã nhận yêu cầu của bạn và sẽ trả lời trong 2 ngày làm việc.",
			],
			next: "Bạn không cần làm gì thêm. Nếu không phải bạn gửi, đăng xuất mọi nơi trong tài khoản.",
			link: { label: "Xem yêu cầu", path: DATA_REQUESTS_PATH },
		}),
		data_request_answered: () => ({
			subject: "Đã trả lời yêu cầu về dữ liệu của bạn",
			happened: [
				"Yêu cầu của bạn đã có trả lời. Vì đây là chuyện riêng, nội dung chỉ hiện sau khi bạn đăng nhập.",
			],
			next: "Đăng nhập để đọc trả lời.",
			link: { label: "Đọc trả lời", path: DATA_REQUESTS_PATH },
		}),
		data_request_extended: ({ doneBy }) => ({
			subject: "Yêu cầu của bạn cần thêm thời gian",
			happened: [
				`Cán bộ cần thêm thời gian để làm yêu cầu về dữ liệu của bạn. Hạn mới là hết ngày ${formatDay(doneBy)}. Chỉ được gia hạn một lần.`,
			],
			next: "Đăng nhập để đọc lý do. Bạn không cần làm gì thêm.",
			link: { label: "Đọc lý do", path: DATA_REQUESTS_PATH },
		}),
		reports_overdue: ({ province, count, days }) => ({
			subject: "Báo sai đã chờ quá 7 ngày",
			happened: [
				`${count} báo sai của bạn đọc chưa ai xử lý sau 7 ngày. Báo sai cũ nhất đã chờ ${days} ngày. Mỗi tuần chúng tôi chỉ nhắc một lần.`,
			],
			next: "Mở danh sách, kiểm tra rồi trả lời. Báo sai cũ nhất đứng đầu.",
			link: {
				label: "Mở danh sách báo sai",
				path: `/quan-tri/${province}/bao-sai`,
			},
		}),
		report_closed: ({ number, answer }) => ({
			subject: `Trả lời báo sai ${number}`,
			happened: [
				`Cán bộ đã xem báo sai ${number} của bạn. Cảm ơn bạn đã báo.`,
				...(answer ? [answer] : []),
			],
			next: "Nếu trang vẫn chưa đúng, bạn bấm “Báo sai thông tin” ở cuối trang đó.",
			link: { label: "Mở Chợ Phiên", path: "/" },
		}),
	},
};
