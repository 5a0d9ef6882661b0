/** `/ngoai-tuyen/`: what can be read where there is no network. */
export const offline = {
	title: "Khi không có mạng",
	description:
		"Những trang bạn đã mở được giữ lại trên máy này để xem khi mất mạng. Xem danh sách, và biết việc gì vẫn làm được.",
	heading: "Khi không có mạng",
	insteadHeading: "Trang này chưa có trên máy",
	instead:
		"Máy đang không có mạng, mà trang bạn mở thì chưa được lưu. Có mạng rồi, bạn tải lại là xem được.",
	again: "Tải lại trang",
	lead: "Chợ Phiên giữ trên máy này những trang bạn đã mở. Mất mạng vẫn xem lại được, và trang ghi rõ bản đó lưu lúc nào.",
	pagesHeading: "Trang đã lưu trên máy này",
	none: "Trình duyệt này chưa lưu trang nào. Trang được lưu khi bạn mở nó lúc có mạng, trong trình duyệt có bật JavaScript.",
	clear: "Xóa các trang đã lưu",
	cleared: "Đã xóa.",
	worksHeading: "Việc gì làm được khi mất mạng",
	works: [
		"Xem lại trang đã mở, nhiều nhất 60 trang mở gần đây.",
		"Tìm kiếm trong danh sách sản phẩm và hợp tác xã, nếu bạn đã tìm ở đó ít nhất một lần lúc có mạng.",
	],
	searchReady: "Máy này đã có dữ liệu để tìm kiếm.",
	worksNot:
		"Báo sai thông tin, tải dữ liệu mở và mở trang mới thì phải có mạng.",
	privacy:
		"Các trang này chỉ nằm trên máy của bạn. Chúng tôi không biết bạn đã lưu gì.",
	toProducts: "Danh sách sản phẩm",
	toOrganisations: "Danh sách hợp tác xã",
};

/** Stands on top of a page that comes from the device; `time` is `14:05`, `day` is `20/11/2026`. */
export const savedMark = {
	text: (time: string, day: string) =>
		`Chưa tải được bản mới. Đây là bản lưu trên máy lúc ${time} ngày ${day}.`,
	again: "Tải lại",
};
