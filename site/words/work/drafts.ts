import type { CertificateStatus } from "../../../shared/certificates/status.ts";
import type { DueFact } from "../../../shared/certificates/watch.ts";
import { dayIn, formatDay } from "../../../shared/dates/calendar.ts";
import type { PartName } from "../../../shared/drafts/parts.ts";
import { formatNumber } from "../../../shared/numbers/number.ts";
import type { SubmissionState } from "../../../shared/submissions/model.ts";

const inForce = (end: string) =>
	`Giấy chứng nhận có hiệu lực đến hết ngày ${end}.`;

const due: Record<DueFact, (end: string, closes: string) => string> = {
	opens: (end, closes) =>
		`Đã đến kỳ nộp hồ sơ đánh giá lại. Bạn nộp chậm nhất ngày ${closes}. ${inForce(end)}`,
	last_month: (end, closes) =>
		`Còn chưa đến một tháng để nộp hồ sơ đánh giá lại: chậm nhất ngày ${closes}. ${inForce(end)}`,
	last_call: (end, closes) =>
		`Còn chưa đến hai tuần để nộp hồ sơ đánh giá lại: chậm nhất ngày ${closes}. ${inForce(end)}`,
	last_day: (end) =>
		`Hôm nay là hạn chót nộp hồ sơ đánh giá lại. ${inForce(end)}`,
	closed: (end, closes) =>
		`Đã qua hạn nộp hồ sơ đánh giá lại, ngày ${closes}. Bạn hỏi cán bộ phụ trách ngay. ${inForce(end)}`,
	ends: inForce,
};

const state: Record<SubmissionState, string> = {
	draft: "Bản nháp",
	sent: "Đang chờ duyệt",
	returned: "Trả lại để sửa",
	published: "Đã công khai",
	withdrawn: "Đã bỏ",
};

const part: Record<PartName, { title: string; lead: string }> = {
	profile: {
		title: "Hồ sơ",
		lead: "Người mua đọc phần này để biết bạn là ai, ở đâu, làm gì. Mục chưa có thì để trống.",
	},
	partners: {
		title: "Tìm đối tác",
		lead: "Chọn những gì bạn đang cần. Doanh nghiệp tìm theo đúng các mục này.",
	},
	new_product: {
		title: "Thêm sản phẩm",
		lead: "Bắt đầu bằng tên. Phần còn lại bạn điền dần ở các trang sau.",
	},
	information: {
		title: "Thông tin sản phẩm",
		lead: "Điền những gì bạn biết chắc. Mục chưa có thì để trống.",
	},
	season: {
		title: "Mùa vụ và sản lượng",
		lead: "Người mua tìm theo tháng có hàng.",
	},
	rights: {
		title: "Sở hữu trí tuệ",
		lead: "Nhãn hiệu, chỉ dẫn địa lý đã được cấp văn bằng. Chưa có thì để trống.",
	},
	new_certificate: {
		title: "Thêm giấy chứng nhận OCOP",
		lead: "Chép theo quyết định công nhận. Cán bộ đối chiếu rồi mới công khai.",
	},
	certificate: {
		title: "Giấy chứng nhận OCOP",
		lead: "Chép theo quyết định công nhận. Cán bộ đối chiếu rồi mới công khai.",
	},
};

/** Words of the pages of an organisation's people. */
export const draftWords = {
	state,
	part,
	due,
	roughDue: "Chưa biết đúng ngày cấp nên tính theo ngày sớm nhất có thể.",
	acting: (name: string) =>
		`Bạn đang làm thay ${name}. Lịch sử ghi rõ điều này và tổ chức được báo.`,
	seePublic: "Xem trang công khai",
	notPublic: "Chưa có trang công khai",

	publicProducts: (count: number) =>
		count === 0
			? "Chưa có sản phẩm nào được công khai."
			: `${formatNumber(count)} sản phẩm đang có trên Chợ Phiên.`,
	dueHeading: "Việc có hạn",
	openHeading: "Đang làm dở",
	openNone:
		"Không có bản nháp nào. Bạn sửa ở trang nào thì bản nháp hiện ở đây, đến khi được duyệt.",
	openKind: {
		organisation: "Hồ sơ",
		product: "Sản phẩm",
		certificate: "Giấy chứng nhận của",
	},
	isNew: "mới",
	keepHeading: "Cập nhật thông tin",
	links: {
		profile: "Tên, ngành nghề, địa chỉ, đôi nét",
		partners: "Bao tiêu, ký gửi, xuất khẩu và các mối khác",
		products: "Thêm và sửa sản phẩm, mùa vụ, giấy chứng nhận",
		photos: "Ảnh của nơi làm, người làm, cửa hàng",
		people: "Người liên hệ và người cùng quản lý trang này",
		me: "Thông tin cá nhân và các đồng ý của bạn",
	},
	photos: "Ảnh",
	people: "Liên hệ và người quản lý",
	me: "Tài khoản của tôi",

	products: "Sản phẩm",
	productsNone:
		"Chưa có sản phẩm nào. Bạn thêm sản phẩm đầu tiên; cán bộ duyệt xong là người mua tìm thấy.",
	discontinued: "Không còn làm",
	noCertificate: "Chưa có giấy chứng nhận OCOP",
	until: (day: string, status: CertificateStatus) =>
		`${status === "expired" ? "" : "đến hết "}ngày ${formatDay(day)}`,
	addProduct: "Thêm sản phẩm",
	seeAndSend: "Xem thay đổi và gửi duyệt",
	seeReasons: "Xem lý do, sửa rồi gửi lại",
	seeChanges: "Xem những gì đang chờ duyệt",
	partsHeading: "Các phần của sản phẩm",
	partLinks: {
		information: "Tên, câu chuyện, thành phần, nơi bán",
		season: "Tháng có hàng, làm được bao nhiêu",
		rights: "Nhãn hiệu, chỉ dẫn địa lý",
		certificates: (count: number) =>
			count === 0 ? "Chưa có giấy nào" : `${formatNumber(count)} giấy`,
		photos: (count: number) =>
			count === 0 ? "Chưa có ảnh" : `${formatNumber(count)} ảnh`,
	},

	certificates: "Giấy chứng nhận",
	certificatesNone:
		"Chưa có giấy chứng nhận nào. Bạn chép quyết định công nhận vào đây; cán bộ đối chiếu rồi công khai.",
	addCertificate: "Thêm giấy chứng nhận",
	certificateName: (stars: number | undefined) =>
		stars === undefined ? "Giấy chứng nhận OCOP" : `OCOP ${stars} sao`,
	decision: (no: string) => `Quyết định ${no}`,
	correct: "Sửa",
	firstProduct:
		"Sản phẩm này chưa công khai. Bạn gửi duyệt sản phẩm trước, rồi thêm giấy chứng nhận.",

	gapsHeading: "Trang còn thiếu",
	gapsNote:
		"Số điểm là mức cao nhất của tiêu chí trong phiếu chấm OCOP (Quyết định 26/2026/QĐ-TTg). Trang này không chấm điểm; hội đồng chấm theo thực tế, bạn dùng thông tin ở đây để dẫn chứng.",
	gapsNone: "Trang đã có đủ những gì người mua và hội đồng hay hỏi.",
	criterion: (no: string, most: number) =>
		`tiêu chí ${no}, tối đa ${formatNumber(most)} điểm`,

	changesHeading: {
		draft: "Bản nháp",
		sent: "Đang chờ duyệt",
		returned: "Trả lại để sửa",
	},
	changesNone: "Bản nháp giống hệt thông tin đang công khai.",
	now: "Hiện nay",
	proposed: "Đề nghị",
	nothing: "chưa có",
	savedAt: (at: string) => `Lưu lần cuối ${moment(at)}.`,
	sentAt: (at: string) =>
		`Gửi lúc ${moment(at)}. Cán bộ duyệt xong thì trang công khai đổi ngay. Bạn được báo qua email.`,
	returnedLead:
		"Cán bộ đã trả lại bản này. Bạn sửa theo các lý do dưới đây rồi gửi lại.",
	remark: "Cán bộ ghi",
	send: "Gửi duyệt",
	takeBack: "Rút lại để sửa",
	throwAway: "Bỏ bản nháp này",
	throwAwayNote:
		"Thông tin đang công khai vẫn giữ nguyên. Bản nháp bỏ rồi thì không lấy lại được.",
	errorsHeading: "Chưa gửi được, còn vài mục phải sửa",
	waiting: "Bản này đang chờ duyệt nên chưa sửa được. Bạn rút lại rồi sửa.",

	save: "Lưu",
	saveNew: "Lưu và đi tiếp",
	cancel: "Quay lại",
	saveNote:
		"Lưu vào bản nháp. Người khác chỉ thấy sau khi bạn gửi và cán bộ duyệt.",
	choose: "Chưa chọn",

	mergeTitle: "Có người vừa sửa cùng mục",
	mergeLead:
		"Trong lúc bạn viết, người khác đã lưu vào cùng bản nháp. Những gì bạn gõ vẫn còn đây. Với mỗi mục dưới đây, bạn chọn giữ bên nào, hoặc sửa phần của bạn rồi dùng.",
	theirs: "Đang có trong bản nháp",
	yours: (field: string) => `Phần của bạn: ${field}`,
	keepTheirs: "Giữ phần đang có",
	keepMine: "Dùng phần của tôi, như trong ô dưới đây",
	mergeSave: "Lưu lựa chọn",

	months: (months: number[]) =>
		months.map((month) => `tháng ${month}`).join(", "),
	month: (month: number) => `Tháng ${month}`,
	per: { month: "mỗi tháng", season: "mỗi vụ", year: "mỗi năm" } as Record<
		string,
		string
	>,
	yes: "Có",
	stillMade: "Còn làm không?",
};

/** `14:05 ngày 21/11/2026`, in Viet Nam. */
export const moment = (instant: string): string => {
	const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
	return `${local.slice(11, 16)} ngày ${formatDay(dayIn(instant))}`;
};
