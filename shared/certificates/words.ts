import type { AwardWarning } from "./decision.ts";
import type { CertificateView } from "./register.ts";
import type { DueFact } from "./watch.ts";

/** Columns of the exported register, in their order; Vietnamese, the language of the work. */
export const CERTIFICATE_COLUMNS = {
	id: "Mã giấy chứng nhận",
	product: "Mã sản phẩm",
	name: "Sản phẩm",
	producer: "Cơ sở làm ra",
	stars: "Số sao",
	score: "Điểm",
	decisionNo: "Số quyết định",
	issuer: "Nơi cấp",
	issuedOn: "Ngày cấp",
	end: "Có hiệu lực đến hết ngày",
	status: "Tình trạng",
	reassessmentFiledOn: "Ngày nộp hồ sơ đánh giá lại",
	revokedOn: "Ngày thu hồi",
	revokedBecause: "Lý do thu hồi",
} as const;

export const VIEW_WORDS: Record<CertificateView, string> = {
	all: "Tất cả",
	in_force: "Còn hiệu lực",
	due: "Cần đánh giá lại",
	lapsed: "Đã hết hạn",
	revoked: "Đã thu hồi",
	undated: "Chưa rõ ngày cấp",
};

export const DUE_WORDS: Record<DueFact, string> = {
	opens: "Nộp được hồ sơ",
	last_month: "Còn dưới 1 tháng để nộp",
	last_call: "Còn dưới 2 tuần để nộp",
	last_day: "Hôm nay là hạn chót",
	closed: "Đã qua hạn nộp",
	ends: "Hết hạn",
};

export const WARNING_WORDS: Record<AwardWarning, string> = {
	above_band:
		"Số sao cao hơn mức của điểm. Xem lại; nếu ghi, mục này được đánh dấu.",
	in_force: "Đang có giấy chứng nhận khác còn hiệu lực.",
	already: "Đã có giấy chứng nhận theo quyết định này. Không ghi nữa.",
	other_province: "Sản phẩm của tỉnh khác. Không ghi.",
	withdrawn: "Sản phẩm đã gỡ khỏi trang. Không ghi.",
	unknown: "Không tìm thấy sản phẩm. Không ghi.",
};
