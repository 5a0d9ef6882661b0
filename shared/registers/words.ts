import type { OrganisationType } from "../cooperatives/model.ts";
import type { Flag } from "../directory/model.ts";
import type { Column } from "./columns.ts";
import type { Gap } from "./gaps.ts";
import type { RegisterKind, RegisterState } from "./row.ts";

/** Words of the registers, on pages and in exported tables alike; Vietnamese, the language of the work. */
export const STATE_WORDS: Record<RegisterState, string> = {
	valid: "Còn hiệu lực",
	renewal_window: "Đến kỳ đánh giá lại",
	late_renewal: "Sắp hết hạn",
	extended: "Được giữ hiệu lực",
	expired: "Đã hết hạn",
	revoked: "Đã bị thu hồi",
	undated: "Chưa rõ ngày cấp",
	none: "Chưa thấy chứng nhận OCOP",
	withdrawn: "Đã gỡ khỏi trang",
	active: "Đang hoạt động",
	suspended: "Tạm ngừng hoạt động",
	long_inactive: "Ngừng hoạt động kéo dài",
	dissolving: "Đang giải thể",
	dissolved: "Đã giải thể",
	special_control: "Kiểm soát đặc biệt, theo nguồn",
};

export const TYPE_WORDS: Record<OrganisationType, string> = {
	cooperative_group: "Tổ hợp tác",
	cooperative: "Hợp tác xã",
	cooperative_union: "Liên hiệp hợp tác xã",
	credit_fund: "Quỹ tín dụng nhân dân",
	enterprise: "Doanh nghiệp",
	farm: "Trang trại",
	producing_household: "Hộ sản xuất",
	business_household: "Hộ kinh doanh",
	association: "Hội, hiệp hội",
	destination_operator: "Đơn vị điều hành điểm du lịch",
};

export const GAP_WORDS: Record<Gap, string> = {
	set: "bộ sản phẩm",
	commune: "xã, phường",
	producer: "cơ sở làm ra",
	story: "lời giới thiệu",
};

export const FLAG_WORDS: Record<Flag["code"], string> = {
	sum_mismatch: "cộng lại không khớp",
	percent_mismatch: "tỷ lệ không khớp",
	suspicious_number: "con số lạ",
	name_repeats: "trùng tên",
	stars_above_band: "số sao cao hơn điểm",
	set_unconfirmed: "bộ sản phẩm chưa ai xác nhận",
	code_not_893: "mã vạch không phải của Việt Nam",
	file_differs: "tệp nguồn ghi khác lời đã duyệt",
};

export const COLUMN_WORDS: Record<Column, string> = {
	id: "Mã",
	commune: "Xã, phường",
	set: "Bộ sản phẩm",
	type: "Loại",
	stars: "Số sao",
	state: "Tình trạng",
	until: "Hiệu lực đến",
	flags: "Cần xem lại",
	gaps: "Còn thiếu",
	heard: "Tin gần nhất",
	updated: "Sửa lần cuối",
};

export const NAME_WORDS: Record<RegisterKind, string> = {
	products: "Sản phẩm",
	organisations: "Tổ chức",
};

/** Instead of a name that is a person's. */
export const PERSONAL_NAME = "(tên là tên người)";
