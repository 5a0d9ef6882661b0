export const frame = {
	siteName: "Chợ Phiên",
	/** Who runs the site is a setting of the installation, so the page names the role only. */
	operator: "đơn vị vận hành Chợ Phiên",
	home: "Trang chủ",
	skip: "Đến nội dung chính",
	mainNavigation: "Danh mục chính",
	breadcrumb: "Bạn đang ở",
	languages: "Ngôn ngữ",
	/** Only pages in another language say either. */
	notTranslated:
		"Nội dung hiện bằng tiếng Việt: chưa có bản dịch được rà soát.",
	reviewedBy: (by: string, day: string) =>
		`Bản dịch do ${by} rà soát ngày ${day}.`,
	products: "Sản phẩm",
	organisations: "Hợp tác xã",
	sources: "Nguồn",
	about: "Giới thiệu",
	demonstration: "Dữ liệu minh họa, không phải cơ sở hay sản phẩm có thật.",
	otherProvince: (fullName: string) => `Trang này nói về ${fullName}.`,
	toFront: "Về trang chủ của Chợ Phiên",
	disclaimer: (operator: string) =>
		`Trang do ${operator} quản lý, không thay cho sổ chính thức. Hạng 3 sao và 4 sao do Ủy ban nhân dân tỉnh công nhận, 5 sao do Bộ Nông nghiệp và Môi trường.`,
	signIn: "Đăng nhập: hợp tác xã, cán bộ",
	portal: "Cổng OCOP của tỉnh",
	footerNavigation: "Cuối trang",
	/** Between the parts of a line. */
	comma: ", ",
	semicolon: "; ",
	fullStop: ". ",
	openData: "Dữ liệu của trang này (JSON)",
	updatedOn: (day: string) => `Cập nhật ngày ${day}.`,
	confirmedOn: (day: string) => `Cơ sở đã xác nhận thông tin này ngày ${day}.`,
	sourcesAbove: "Nguồn của giấy chứng nhận ghi ngay ở giấy đó.",
	sourcesHeading: "Thông tin này lấy từ đâu",
	noAddress: "chưa thấy bản trên mạng",
	published: (when: string) => when,
};
