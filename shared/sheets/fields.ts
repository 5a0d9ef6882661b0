/** How the text of a cell is read: see `read-cell.ts`. */
export type Reader =
	| "text"
	| "prose"
	| "list"
	| "date"
	| "stars"
	| "number"
	| "yes_no"
	| "months"
	| "place"
	| "set"
	| "type"
	| "sector"
	| "tax_code"
	| "digits"
	| "id";

type Field = { label: string; reader: Reader; titles: string[] };

/**
 * What a column may hold, with the titles that people give it. `organisation.*` is the owner that a
 * row names, `product.*` its product, `certificate.*` the recognition of that product.
 */
export const FIELDS = {
	"product.name": {
		label: "Sản phẩm: tên",
		reader: "text",
		titles: [
			"tên sản phẩm",
			"sản phẩm",
			"tên sản phẩm OCOP",
			"sản phẩm OCOP",
			"tên SP",
			"sản phẩm tên",
			"tên sản phẩm/dịch vụ",
			"tên hàng hóa",
		],
	},
	"product.id": {
		label: "Sản phẩm: mã trên trang này",
		reader: "id",
		titles: ["mã bản ghi sản phẩm", "product id", "mã sản phẩm trên trang"],
	},
	"product.nameEn": {
		label: "Sản phẩm: tên tiếng Anh",
		reader: "text",
		titles: ["tên tiếng Anh", "tên sản phẩm tiếng Anh", "tên sản phẩm (EN)"],
	},
	"product.ocopCode": {
		label: "Sản phẩm: mã OCOP",
		reader: "text",
		titles: ["mã sản phẩm", "mã OCOP", "mã sản phẩm OCOP", "mã số sản phẩm"],
	},
	"product.set": {
		label: "Sản phẩm: bộ sản phẩm",
		reader: "set",
		titles: [
			"bộ sản phẩm",
			"bộ tiêu chí",
			"phân nhóm",
			"nhóm sản phẩm",
			"ngành hàng",
			"bộ số",
		],
	},
	"product.place": {
		label: "Sản phẩm: nơi làm ra",
		reader: "place",
		titles: ["nơi sản xuất", "địa chỉ sản xuất", "nơi làm ra", "vùng sản xuất"],
	},
	"product.story": {
		label: "Sản phẩm: câu chuyện",
		reader: "prose",
		titles: [
			"câu chuyện sản phẩm",
			"câu chuyện",
			"mô tả",
			"mô tả sản phẩm",
			"giới thiệu sản phẩm",
		],
	},
	"product.ingredients": {
		label: "Sản phẩm: thành phần",
		reader: "prose",
		titles: ["thành phần", "nguyên liệu"],
	},
	"product.usage": {
		label: "Sản phẩm: cách dùng",
		reader: "prose",
		titles: ["cách dùng", "hướng dẫn sử dụng", "HDSD"],
	},
	"product.storage": {
		label: "Sản phẩm: bảo quản",
		reader: "prose",
		titles: ["bảo quản", "cách bảo quản", "điều kiện bảo quản"],
	},
	"product.shelfLife": {
		label: "Sản phẩm: hạn dùng",
		reader: "text",
		titles: ["hạn dùng", "hạn sử dụng", "HSD", "thời hạn sử dụng"],
	},
	"product.season": {
		label: "Sản phẩm: mùa vụ",
		reader: "months",
		titles: [
			"mùa vụ",
			"tháng thu hoạch",
			"mùa",
			"thời vụ",
			"thời gian thu hoạch",
		],
	},
	"product.packaging": {
		label: "Sản phẩm: quy cách",
		reader: "list",
		titles: ["quy cách", "quy cách đóng gói", "bao bì", "đóng gói"],
	},
	"product.gtin": {
		label: "Sản phẩm: mã vạch",
		reader: "digits",
		titles: ["mã vạch", "GTIN", "barcode", "mã số mã vạch"],
	},
	"product.discontinued": {
		label: "Sản phẩm: đã ngừng làm (có/không)",
		reader: "yes_no",
		titles: ["ngừng sản xuất", "đã ngừng sản xuất", "ngừng làm"],
	},
	"organisation.name": {
		label: "Chủ thể: tên",
		reader: "text",
		titles: [
			"chủ thể",
			"tên chủ thể",
			"chủ thể sản xuất",
			"chủ thể OCOP",
			"chủ thể tên",
			"đơn vị",
			"tên đơn vị",
			"đơn vị sản xuất",
			"cơ sở sản xuất",
			"tên cơ sở",
			"tên HTX",
			"tên hợp tác xã",
			"hợp tác xã",
			"HTX",
			"tên tổ chức",
			"nhà sản xuất",
			"tên doanh nghiệp",
		],
	},
	"organisation.id": {
		label: "Chủ thể: mã trên trang này",
		reader: "id",
		titles: ["mã bản ghi chủ thể", "organisation id", "mã chủ thể trên trang"],
	},
	"organisation.type": {
		label: "Chủ thể: loại hình",
		reader: "type",
		titles: [
			"loại hình",
			"loại hình chủ thể",
			"loại hình tổ chức",
			"chủ thể loại hình",
			"loại chủ thể",
		],
	},
	"organisation.taxCode": {
		label: "Chủ thể: mã số thuế",
		reader: "tax_code",
		titles: [
			"mã số thuế",
			"MST",
			"mã số doanh nghiệp",
			"mã số HTX",
			"mã số hợp tác xã",
			"chủ thể mã số thuế",
		],
	},
	"organisation.legacyRegistrationNo": {
		label: "Chủ thể: số đăng ký cũ",
		reader: "text",
		titles: [
			"số đăng ký",
			"số ĐKKD",
			"số giấy chứng nhận đăng ký",
			"số đăng ký kinh doanh",
		],
	},
	"organisation.place": {
		label: "Chủ thể: xã, phường",
		reader: "place",
		titles: [
			"xã/phường",
			"xã",
			"phường",
			"xã phường thị trấn",
			"xã, thị trấn",
			"đơn vị hành chính",
			"địa bàn",
			"chủ thể xã",
			"chủ thể xã/phường",
			"huyện",
			"huyện, thành phố",
		],
	},
	"organisation.address": {
		label: "Chủ thể: địa chỉ",
		reader: "text",
		titles: [
			"địa chỉ",
			"địa chỉ trụ sở",
			"trụ sở",
			"trụ sở chính",
			"chủ thể địa chỉ",
			"địa chỉ chủ thể",
			"thôn, bản",
		],
	},
	"organisation.sector": {
		label: "Chủ thể: lĩnh vực",
		reader: "sector",
		titles: ["lĩnh vực", "lĩnh vực hoạt động", "ngành nghề chính"],
	},
	"organisation.activities": {
		label: "Chủ thể: ngành nghề",
		reader: "list",
		titles: ["ngành nghề", "ngành nghề kinh doanh", "hoạt động"],
	},
	"organisation.founded": {
		label: "Chủ thể: ngày thành lập",
		reader: "date",
		titles: [
			"ngày thành lập",
			"năm thành lập",
			"thành lập",
			"thời gian thành lập",
		],
	},
	"organisation.story": {
		label: "Chủ thể: giới thiệu",
		reader: "prose",
		titles: ["giới thiệu", "giới thiệu HTX", "giới thiệu chủ thể"],
	},
	"certificate.stars": {
		label: "Chứng nhận: hạng sao",
		reader: "stars",
		titles: [
			"hạng sao",
			"số sao",
			"sao",
			"xếp hạng",
			"phân hạng",
			"hạng",
			"kết quả phân hạng",
			"đạt sao",
			"công nhận hạng sao",
		],
	},
	"certificate.score": {
		label: "Chứng nhận: số điểm",
		reader: "number",
		titles: ["điểm", "số điểm", "tổng điểm", "điểm đánh giá"],
	},
	"certificate.decisionNo": {
		label: "Chứng nhận: số quyết định",
		reader: "text",
		titles: [
			"số quyết định",
			"quyết định",
			"số QĐ",
			"quyết định số",
			"quyết định công nhận",
			"số quyết định công nhận",
		],
	},
	"certificate.issuedOn": {
		label: "Chứng nhận: ngày cấp",
		reader: "date",
		titles: [
			"ngày cấp",
			"ngày quyết định",
			"ngày công nhận",
			"ngày ban hành",
			"ngày ký",
			"quyết định ngày",
			"ngày tháng",
			"năm công nhận",
			"thời gian công nhận",
			"năm",
		],
	},
	"certificate.issuer": {
		label: "Chứng nhận: cơ quan cấp",
		reader: "text",
		titles: ["cơ quan cấp", "cơ quan ban hành", "cấp công nhận", "đơn vị cấp"],
	},
	"certificate.round": {
		label: "Chứng nhận: đợt",
		reader: "text",
		titles: ["đợt", "đợt đánh giá", "đợt công nhận"],
	},
} as const satisfies Record<string, Field>;

export type SheetField = keyof typeof FIELDS;
export const SHEET_FIELDS = Object.keys(FIELDS) as [
	SheetField,
	...SheetField[],
];
export const isSheetField = (text: string): text is SheetField =>
	Object.hasOwn(FIELDS, text);

/**
 * Titles of what belongs to a person. Such a column is never imported (Law 91/2025/QH15: contact
 * details are private until the person says otherwise, on their own page).
 */
export const PERSONAL_TITLES = [
	"điện thoại",
	"số điện thoại",
	"SĐT",
	"SDT",
	"ĐT",
	"di động",
	"email",
	"e-mail",
	"thư điện tử",
	"zalo",
	"người đại diện",
	"đại diện pháp luật",
	"đại diện theo pháp luật",
	"người liên hệ",
	"liên hệ",
	"giám đốc",
	"chủ nhiệm",
	"chủ hộ",
	"họ tên",
	"họ và tên",
	"ngày sinh",
	"CCCD",
	"CMND",
	"căn cước",
	"căn cước công dân",
	"số tài khoản",
];
/** Counting columns, which say nothing. */
export const COUNTING_TITLES = ["STT", "TT", "số thứ tự", "số TT", "no"];
