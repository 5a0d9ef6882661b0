export const about = {
	title: "Giới thiệu",
	description:
		"Chợ Phiên là gì, ai quản lý trang này, “còn hiệu lực” nghĩa là gì, và vì sao mỗi thông tin đều có nguồn.",
	heading: "Về Chợ Phiên",
	lead: "Chợ phiên là ngày người các bản mang hàng xuống chợ, bày cho nhau xem. Trang này làm việc đó cho hợp tác xã và sản phẩm OCOP.",
	sections: (operator: string) => [
		{
			heading: "Ở đây có gì",
			paragraphs: [
				"Sản phẩm và người làm ra chúng: tên, xã, loại hàng, chứng nhận OCOP. Ai cũng xem được, không cần đăng ký.",
				"Đây không phải cửa hàng. Trang không bán hàng, không nhận đặt hàng, không thu tiền.",
			],
		},
		{
			heading: "Ai quản lý trang này",
			paragraphs: [
				`Trang do ${operator} quản lý.`,
				"Hạng 3 sao và 4 sao do Ủy ban nhân dân tỉnh công nhận, 5 sao do Bộ Nông nghiệp và Môi trường. Trước tháng 7/2025, cấp huyện cũng có lúc cấp hạng 3 sao. Trang chỉ ghi lại những gì đã công bố, và không thay cho sổ chính thức của tỉnh.",
			],
		},
		{
			heading: "“Còn hiệu lực” nghĩa là gì",
			paragraphs: [
				"Giấy chứng nhận OCOP có giá trị 36 tháng kể từ ngày cấp, theo Quyết định 26/2026/QĐ-TTg. Trang tính ngày hết hạn từ ngày cấp. Nguồn chỉ ghi ngày công bố hay đợt đánh giá thì trang tính từ đó. Quá hạn mà chưa thấy kết quả đánh giá lại thì trang ghi “đã hết hạn”.",
				"Muốn giữ hạng sao, cơ sở phải nộp hồ sơ đánh giá lại khi còn từ 180 đến 120 ngày là hết hạn. Trong khoảng đó trang ghi “đến kỳ đánh giá lại”; sau đó ghi “sắp hết hạn”.",
				"“Chưa rõ ngày cấp” là khi nguồn nói sản phẩm đạt OCOP nhưng không ghi rõ ngày. Khi đó chưa tính được hạn, nên trang không hiện số sao như một chứng nhận còn hiệu lực.",
				"Hết hạn không có nghĩa là hàng kém. Có khi cơ sở đang làm hồ sơ, có khi kết quả mới chưa được đăng.",
			],
		},
		{
			heading: "Thông tin lấy từ đâu",
			paragraphs: [
				"Từ kế hoạch, báo cáo của cơ quan và tin bài công khai. Mỗi trang ghi rõ nguồn, kèm ngày nếu biết. Chỗ nào chưa thấy nguồn ghi thì trang nói rõ. Chỗ nào suy ra từ tên sản phẩm thì trang ghi là suy ra.",
				"Trang không ghi tên, số điện thoại hay địa chỉ nhà của cá nhân. Cơ sở mang tên người thì trang chỉ ghi loại hình và xã. Tên sản phẩm giữ đúng như nguồn.",
			],
		},
		{
			heading: "Ngôi sao trên trang này",
			paragraphs: [
				"Ngôi sao do chúng tôi vẽ để ghi số sao đã công bố. Đó không phải nhãn hiệu chứng nhận OCOP Việt Nam, và không dùng thay tem OCOP được.",
			],
		},
	],
	notFoundTitle: "Không có trang này",
	notFoundDescription:
		"Địa chỉ này không có trang nào. Bạn có thể về trang chủ, xem sản phẩm hoặc xem hợp tác xã.",
	notFoundHeading: "Phiên chợ này không có gian hàng đó",
	notFoundLead:
		"Địa chỉ bạn mở không có trang nào. Có thể tên đã đổi, hoặc địa chỉ bị gõ thiếu.",
	notFoundTry: "Bạn thử một trong các trang này",
	toHome: "Trang chủ",
	toProducts: "Tất cả sản phẩm",
	toOrganisations: "Hợp tác xã và cơ sở sản xuất",
};
