import type { SubmissionKind } from "../../../shared/submissions/editable.ts";

export type FieldWords = { label: string; hint?: string };

const organisation: Record<string, FieldWords> = {
	name: {
		label: "Tên tổ chức",
		hint: "Viết như trên giấy đăng ký.",
	},
	alsoKnownAs: {
		label: "Tên gọi khác",
		hint: "Mỗi tên một dòng. Người mua gõ tên nào cũng tìm thấy.",
	},
	nameEn: { label: "Tên tiếng Anh" },
	taxCode: {
		label: "Mã số thuế",
		hint: "10 số, hoặc 10 số và 3 số của chi nhánh. Không điền số căn cước.",
	},
	legacyRegistrationNo: {
		label: "Số đăng ký cũ",
		hint: "Chỉ khi giấy đăng ký cấp trước năm 2012 và chưa có mã số thuế.",
	},
	sector: { label: "Lĩnh vực" },
	activities: {
		label: "Ngành nghề",
		hint: "Mỗi việc một dòng, ví dụ: trồng hồng không hạt.",
	},
	commune: {
		label: "Xã, phường đặt trụ sở",
		hint: "Tên xã, phường từ ngày 01/07/2025.",
	},
	address: {
		label: "Thôn, số nhà, đường",
		hint: "Không ghi lại tên xã.",
	},
	founded: {
		label: "Thành lập",
		hint: "Ngày 06/11/2019, hoặc tháng 11/2019, hoặc chỉ năm 2019.",
	},
	story: {
		label: "Đôi nét",
		hint: "Vài câu về hợp tác xã: ai lập ra, làm gì, có gì khác. Không ghi tên, số điện thoại của người khác.",
	},
	seeks: { label: "Bạn đang tìm đối tác để làm gì?" },
	photos: { label: "Ảnh" },
};

const product: Record<string, FieldWords> = {
	name: { label: "Tên sản phẩm", hint: "Viết như trên bao bì." },
	alsoKnownAs: {
		label: "Tên gọi khác",
		hint: "Mỗi tên một dòng, ví dụ tên người địa phương hay gọi.",
	},
	nameEn: { label: "Tên tiếng Anh" },
	nameZh: { label: "Tên tiếng Trung" },
	set: {
		label: "Bộ sản phẩm OCOP",
		hint: "Một trong 26 bộ của phiếu chấm. Chưa rõ thì để trống.",
	},
	commune: { label: "Xã, phường làm ra" },
	story: {
		label: "Câu chuyện sản phẩm",
		hint: "Làm ra thế nào, từ đâu, có gì đáng kể. Đây là phần người mua đọc đầu tiên.",
	},
	ingredients: { label: "Thành phần", hint: "Viết như trên nhãn." },
	usage: { label: "Cách dùng" },
	storage: { label: "Bảo quản" },
	shelfLife: {
		label: "Hạn dùng",
		hint: "Ví dụ: 12 tháng kể từ ngày sản xuất.",
	},
	packaging: {
		label: "Quy cách",
		hint: "Mỗi loại một dòng, ví dụ: túi 500 g.",
	},
	channels: {
		label: "Mua ở đâu",
		hint: "Mỗi nơi một dòng. Có trang web thì viết sau tên, ví dụ: Gian hàng Voso https://voso.vn/htx-mau",
	},
	gtin: { label: "Mã vạch", hint: "8, 12, 13 hoặc 14 số dưới mã vạch." },
	ocopCode: {
		label: "Mã sản phẩm OCOP",
		hint: "Ví dụ: 20-06463-1-2026.",
	},
	season: {
		label: "Tháng có hàng",
		hint: "Có quanh năm thì chọn cả 12 tháng.",
	},
	capacity: {
		label: "Làm được bao nhiêu?",
		hint: "Người mua sỉ cần biết số này. Ví dụ: 1.500 kg mỗi vụ.",
	},
	"capacity.amount": { label: "Số lượng" },
	"capacity.unit": { label: "Đơn vị" },
	"capacity.per": { label: "Trong" },
	discontinued: {
		label: "Sản phẩm này không còn làm nữa",
		hint: "Trang được giữ để tra cứu, nhưng không hiện trong danh sách mùa vụ.",
	},
	intellectualProperty: {
		label: "Sở hữu trí tuệ",
		hint: "Mỗi tên một dòng. Có thể ghi thêm trong ngoặc: Hồng Bảo Lâm (từ 2012), hoặc (nước ngoài) nếu được bảo hộ ở nước khác.",
	},
	photos: { label: "Ảnh" },
};

const certificate: Record<string, FieldWords> = {
	stars: { label: "Số sao" },
	decisionNo: {
		label: "Số quyết định",
		hint: "Ví dụ: 1234/QĐ-UBND.",
	},
	issuedOn: {
		label: "Ngày cấp",
		hint: "Ngày/tháng/năm trên quyết định, ví dụ 06/11/2026.",
	},
	issuedBasis: { label: "Ngày này là" },
	issuer: { label: "Nơi cấp", hint: "Ví dụ: UBND tỉnh Lạng Sơn." },
	issuerLevel: { label: "Cấp ban hành" },
	score: { label: "Điểm", hint: "Nếu quyết định có ghi, ví dụ 66,36." },
	reassessmentFiledOn: {
		label: "Đã nộp hồ sơ đánh giá lại ngày",
		hint: "Nộp đúng hạn thì giấy cũ còn được giữ hiệu lực, nhiều nhất 180 ngày, trong lúc chờ kết quả.",
	},
	legalBasis: { label: "Quy định lúc cấp" },
	round: { label: "Đợt đánh giá" },
};

/** What each field is called where a cooperative fills it in, and why it is asked for. */
export const draftFields: Record<SubmissionKind, Record<string, FieldWords>> = {
	organisation,
	product,
	certificate,
};

export const fieldLabel = (kind: SubmissionKind, field: string): string =>
	draftFields[kind][field]?.label ?? field;

export const issuedBasisWords: Record<string, string> = {
	decision: "Ngày ký quyết định",
	announcement: "Ngày công bố",
	round: "Thời gian của đợt đánh giá",
};
export const issuerLevelWords: Record<string, string> = {
	district: "Huyện (trước 01/07/2025)",
	province: "Tỉnh",
	ministry: "Bộ",
};

/** What a volume is counted in. */
export const capacityPeriods = [
	{ value: "month", label: "tháng" },
	{ value: "season", label: "vụ" },
	{ value: "year", label: "năm" },
];
