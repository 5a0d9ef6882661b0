/** A product page on paper: its QR code, and how to print it. */
export const leaflet = {
	print: "In tờ giới thiệu (A5)",
	heading: "Mã QR và tờ giới thiệu",
	code: "Mã QR mở trang của sản phẩm này",
	scan: "Quét mã là mở trang này. Trang có đổi tên, mã vẫn dùng được.",
	how: "Muốn in, chọn mục In của trình duyệt; trên máy tính, bấm Ctrl và P. Trang tự xếp thành tờ A5, in đen trắng vẫn rõ. Nếu đang xem trong Zalo hay Facebook, hãy mở trang bằng trình duyệt trước.",
	/** Stands on paper only. */
	asOf: (day: string) => `Cập nhật ngày ${day}. Quét mã để xem bản mới nhất.`,
};
