/** Words of the page of photos. */
export const photoWords = {
	title: (name: string) => `Ảnh của ${name}`,
	products: "Sản phẩm",
	lead: "Ảnh đầu tiên là ảnh chính của trang. Cán bộ xem ảnh cùng bản gửi duyệt, rồi ảnh mới hiện cho mọi người.",
	advice:
		"Ảnh rõ và đủ sáng bán hàng tốt hơn lời tả. Bạn chụp ngang, gần cửa sổ, nền gọn. Nơi chụp ghi trong ảnh được xóa trước khi hiện ra.",
	sent: "Bản này đang chờ cán bộ duyệt nên chưa đổi ảnh được.",
	toDraft: "Xem bản gửi duyệt để rút lại",
	none: "Chưa có ảnh nào.",
	photo: (at: number) => `Ảnh ${at}`,
	cover: "Ảnh chính",
	fresh: "Mới tải lên",
	alt: "Ảnh cho thấy gì?",
	altHint:
		"Người không nhìn thấy ảnh sẽ nghe câu này. Ví dụ: “Rổ na chín trên sạp, quả to, vỏ xanh.”",
	up: "Lên trước",
	down: "Xuống sau",
	remove: "Bỏ ảnh",
	of: (what: string, at: number) => `${what}: ảnh ${at}`,
	save: "Lưu ảnh",
	saveHint: "Lưu xong, bạn gửi duyệt ở trang trước.",
	back: "Về trang trước",
	waitingHeading: "Đang xử lý",
	waiting: (count: number) =>
		`${count} ảnh đang được xử lý, thường mất vài giây.`,
	look: "Xem lại",
	refusedHeading: "Không dùng được",
	refusedPhoto: "Một ảnh vừa gửi",
	understood: "Đã hiểu, bỏ đi",
	uploadHeading: "Thêm ảnh",
	uploadHint:
		"Ảnh JPEG, PNG, WebP hoặc AVIF, mỗi ảnh nhẹ hơn 15 MB. Bạn nên lưu phần đang viết trước khi tải ảnh.",
	choose: "Chọn ảnh trên máy",
	chooseSeveral: "Chọn ảnh trên máy (nhiều ảnh một lần được)",
	upload: "Tải ảnh lên",
	full: (most: number) =>
		`Đã đủ ${most} ảnh. Muốn thêm ảnh mới, bạn bỏ bớt một ảnh.`,
	/** For the script that sends several at once; `{…}` stands for a value. */
	script: {
		waiting: "Đang chờ",
		sending: "Đang gửi {percent} %",
		processing: "Đã gửi, đang xử lý",
		ready: "Xong",
		refused: "Không dùng được, xem lý do bên dưới",
		tooLarge: "Ảnh nặng quá 15 MB. Bạn thu nhỏ rồi gửi lại.",
		noRoom: "Đã đủ ảnh. Bạn bỏ bớt một ảnh trước.",
		offline: "Mất mạng. Ảnh sẽ tự gửi lại khi có mạng.",
		failed: "Chưa gửi được.",
		slow: "Xử lý lâu hơn thường lệ. Bạn mở lại trang này sau ít phút.",
		signIn: "Phiên đăng nhập đã hết. Bạn tải lại trang để đăng nhập.",
		retry: "Gửi lại",
	},
};
