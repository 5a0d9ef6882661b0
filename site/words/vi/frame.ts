export const frame = {
	siteName: "Chợ Phiên",
	/** Who runs the site is a setting of the installation, so the page names the role only. */
	operator: "đơn vị vận hành",
	home: "Trang đầu",
	skip: "Đến nội dung chính",
	mainNavigation: "Trang chính",
	breadcrumb: "Bạn đang ở",
	products: "Sản phẩm",
	organisations: "Hợp tác xã",
	sources: "Nguồn",
	about: "Giới thiệu",
	demonstration: "Dữ liệu minh họa, không phải cơ sở hay sản phẩm có thật.",
	otherProvince: (fullName: string) => `Trang này nói về ${fullName}.`,
	toFront: "Về trang đầu của Chợ Phiên",
	disclaimer: (operator: string) =>
		`Trang do ${operator} giữ. Kết quả phân hạng OCOP do Ủy ban nhân dân tỉnh và Bộ Nông nghiệp và Môi trường quyết định.`,
	portal: "Cổng OCOP của tỉnh",
	footerNavigation: "Cuối trang",
	pageTitle: (title: string, suffix: string) => `${title} | ${suffix}`,
	updatedOn: (day: string) => `Cập nhật ngày ${day}.`,
	confirmedOn: (day: string) =>
		`Cơ sở đã xác nhận thông tin này ngày ${day}.`,
	sourcesHeading: "Thông tin này lấy từ đâu",
	noAddress: "không có bản trên mạng",
	published: (when: string) => `đăng ${when}`,
	and: "và",
};
