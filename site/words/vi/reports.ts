/** "Báo sai thông tin". Who changes `consent` or `privacy` also changes CONSENT_TEXT in shared/reports/model.ts. */
export const reports = {
	title: "Báo sai thông tin",
	description:
		"Bạn thấy chỗ nào sai trên Chợ Phiên thì viết ở đây. Không cần đăng ký, không cần để lại tên.",
	heading: "Báo sai thông tin",
	lead: "Bạn thấy chỗ nào sai thì viết ở đây. Không cần đăng ký, không cần để lại tên.",
	errorTitle: "Chưa gửi được",
	errorHeading: "Chưa gửi được, bạn xem lại giúp",
	limitHeading: "Chưa gửi được lúc này",
	page: "Trang bị sai",
	frontPage: "Trang chủ, hoặc không riêng trang nào",
	fault: "Điều gì đang sai?",
	faults: {
		certificate: "Số sao, giấy chứng nhận hoặc thời hạn",
		name: "Tên gọi",
		producer: "Cơ sở làm ra",
		place: "Xã, phường hoặc địa chỉ",
		details: "Mô tả, thành phần, mùa hoặc điều khác về sản phẩm",
		ended: "Không còn làm, hoặc cơ sở đã nghỉ",
		personal: "Có thông tin cá nhân không nên đăng",
		other: "Điều khác",
	},
	text: "Sai ở đâu, đúng ra là gì?",
	textHint:
		"Nhiều nhất 2000 ký tự. Đừng ghi số căn cước hay số tài khoản của ai.",
	how: "Bạn biết điều này từ đâu?",
	howHint:
		"Ví dụ: tôi làm ở hợp tác xã này; tôi có giấy chứng nhận; tôi đọc trong quyết định số nào, ngày nào.",
	optional: "không bắt buộc",
	contactHeading: "Nếu cần hỏi lại bạn",
	contact: "Số điện thoại hoặc email",
	contactHint: "Không để lại thì chúng tôi vẫn đọc điều bạn báo.",
	consent: (operator: string) =>
		`Tôi đồng ý cho ${operator} dùng cách liên hệ này để hỏi lại và trả lời tôi về lần báo sai này.`,
	privacy: (operator: string) =>
		`Điều bạn viết không được đăng lên trang, chỉ ${operator} đọc để sửa cho đúng, và giữ nhiều nhất 2 năm. Cách liên hệ giữ nhiều nhất 180 ngày. Bạn có thể rút lại đồng ý hoặc xin xóa trước đó.`,
	privacyLink: "Trang này giữ gì về bạn",
	submit: "Gửi",
	receivedTitle: "Đã nhận",
	receivedDescription:
		"Điều bạn báo đã được nhận. Ghi lại số này nếu bạn muốn hỏi lại.",
	receivedHeading: "Đã nhận, cảm ơn bạn",
	receivedNumber: "Số của lần báo sai này",
	receivedKeep:
		"Bạn ghi lại số này, phòng khi muốn hỏi lại hoặc xin xóa cách liên hệ.",
	receivedNext:
		"Người quản lý trang đọc lần lượt từ lần báo cũ nhất. Đúng là sai thì trang được sửa, và ghi nguồn mới.",
	/** On other pages, the way to the form. */
	link: "Báo sai thông tin",
};
