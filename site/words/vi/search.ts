/**
 * The search. Texts only, no functions: the browser gets them with the page, as data, and fills
 * `{…}` itself. `one` stands for one, `other` for every other number.
 */
export const search = {
	title: {
		products: "Tìm sản phẩm",
		organisations: "Tìm hợp tác xã và cơ sở",
	},
	titleFor: "Tìm “{text}”",
	description: "Kết quả tìm trên Chợ Phiên.",
	label: {
		products: "Tìm sản phẩm, cơ sở, nơi làm ra",
		organisations: "Tìm hợp tác xã, cơ sở, xã, phường",
	},
	headerLabel: "Tìm trên Chợ Phiên",
	hint: "Gõ có dấu hay không dấu đều được. Tên huyện, xã cũ cũng tìm được.",
	submit: "Tìm",
	otherCatalogue: {
		products: "Tìm trong hợp tác xã và cơ sở",
		organisations: "Tìm trong sản phẩm",
	},
	all: {
		products: "Lọc và xếp tất cả sản phẩm",
		organisations: "Lọc và xếp tất cả cơ sở",
	},
	notYet: "Dữ liệu tìm kiếm đang được chuẩn bị.",
	results: "Kết quả",
	count: {
		products: { one: "1 sản phẩm", other: "{count} sản phẩm" },
		organisations: { one: "1 cơ sở", other: "{count} cơ sở" },
	},
	filters: "Lọc kết quả",
	apply: "Lọc",
	selected: "Đang chọn",
	remove: "Bỏ {name}",
	clear: "Bỏ hết lựa chọn",
	facet: {
		industry: "Ngành hàng",
		group: "Nhóm hàng",
		set: "Bộ sản phẩm",
		stars: "Số sao",
		commune: "Xã, phường",
		old_district: "Huyện cũ",
		month: "Mùa có hàng",
		producer_type: "Kiểu cơ sở",
		sector: "Lĩnh vực",
		type: "Kiểu cơ sở",
	},
	statusFacet: {
		products: "Hiệu lực chứng nhận",
		organisations: "Tình trạng",
	},
	sort: "Xếp theo",
	sorts: {
		match: "khớp nhất",
		name: "tên, theo vần",
		stars: "số sao",
		season: "đang mùa",
		newest: "mới công nhận",
	},
	more: "Xem thêm {count}",
	previous: "Trang trước",
	next: "Trang sau",
	pages: "Các trang kết quả",
	page: "Trang {page} trên {pages}",
	loading: "Đang tải dữ liệu tìm kiếm",
	offline:
		"Bạn đang ngoại tuyến và dữ liệu tìm kiếm chưa tải về. Có mạng lại thì tìm tiếp được.",
	failed: "Chưa tải được dữ liệu tìm kiếm. Bấm Tìm để thử lại.",
	none: "Không thấy mục nào khớp.",
	noneHints: {
		fewer: "Thử ít từ hơn, hoặc từ ngắn hơn.",
		clear: "Bỏ bớt lựa chọn ở phần lọc.",
		browse: "Xem tất cả sản phẩm",
		browseOrganisations: "Xem tất cả cơ sở",
	},
	corrected: "Không thấy “{typed}”. Đây là kết quả cho “{meant}”.",
	partial:
		"Không mục nào có đủ các từ đã gõ. Dưới đây là những mục khớp một phần.",
	ignored: "Địa chỉ có phần không hiểu được nên đã bỏ qua: {names}.",
	pastTheEnd: "Trang này nằm sau trang cuối nên đang xem trang cuối.",
	matched: {
		also_known_as: "Còn gọi là",
		name_en: "Tên tiếng Anh",
		name_zh: "Tên tiếng Trung",
		set: "Bộ sản phẩm",
		old_place: "Trước đây thuộc",
		producer: "Cơ sở",
	},
	suggestions: "Gợi ý",
	suggested: {
		one: "Có 1 gợi ý. Dùng phím mũi tên để chọn.",
		other: "Có {count} gợi ý. Dùng phím mũi tên để chọn.",
	},
	suggestionKind: {
		product: "sản phẩm",
		organisation: "cơ sở",
		producer: "cơ sở",
		word: "từ",
	},
};
