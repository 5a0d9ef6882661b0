/** Where a page on demand could not be made. */
export const faults = {
	title: "Chưa mở được trang",
	description:
		"Trang này chưa mở được. Bạn thử lại sau ít phút, hoặc tìm sản phẩm, hợp tác xã ở đây.",
	refused: "Chưa mở được trang này",
	failed: "Trang đang gặp lỗi",
	failedLead:
		"Lỗi ở phía chúng tôi, không phải do bạn. Bạn thử lại sau ít phút. Các trang khác vẫn xem được.",
	ways: "Trong lúc đó, bạn có thể",
};
