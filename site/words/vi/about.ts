export const about = {
	title: "Giới thiệu",
	description:
		"Chợ Phiên là gì, ai giữ trang này, “còn hiệu lực” nghĩa là gì, và vì sao mỗi thông tin đều có nguồn.",
	heading: "Về Chợ Phiên",
	lead: "Chợ phiên là ngày người các bản mang hàng xuống chợ, bày cho nhau xem. Trang này làm việc đó cho hợp tác xã và sản phẩm OCOP.",
	sections: (operator: string) => [
		{
			heading: "Ở đây có gì",
			paragraphs: [
				"Sản phẩm OCOP và người làm ra chúng: tên, xã, loại hàng, chứng nhận. Ai cũng xem được, không cần đăng ký.",
				"Đây không phải cửa hàng. Trang không bán hàng, không nhận đặt hàng, không thu tiền.",
			],
		},
		{
			heading: "Ai giữ trang này",
			paragraphs: [
				`Trang do ${operator} giữ.`,
				"Kết quả phân hạng OCOP do Ủy ban nhân dân tỉnh và Bộ Nông nghiệp và Môi trường quyết định. Trang chỉ ghi lại những gì đã công bố, và không thay cho sổ chính thức của tỉnh.",
			],
		},
		{
			heading: "“Còn hiệu lực” nghĩa là gì",
			paragraphs: [
				"Giấy chứng nhận OCOP có giá trị 36 tháng kể từ ngày cấp, theo Quyết định 26/2026/QĐ-TTg. Trang tính ngày hết hạn từ ngày cấp. Quá hạn mà chưa thấy kết quả đánh giá lại thì trang ghi “đã hết hạn”.",
				"Muốn giữ hạng sao, cơ sở nộp hồ sơ đánh giá lại trước ngày hết hạn từ 180 đến 120 ngày. Trong khoảng đó trang ghi “đến kỳ đánh giá lại”; sau đó ghi “sắp hết hạn”.",
				"“Chưa rõ ngày cấp” là khi nguồn nói sản phẩm đạt OCOP nhưng không ghi ngày. Khi đó không ai tính được hạn, nên trang không hiện số sao như một chứng nhận còn hiệu lực.",
				"Hết hạn không có nghĩa là hàng kém. Có khi cơ sở đang làm hồ sơ, có khi kết quả mới chưa được đăng.",
			],
		},
		{
			heading: "Thông tin lấy từ đâu",
			paragraphs: [
				"Từ quyết định, báo cáo và bài báo công khai. Mỗi trang ghi rõ nguồn và ngày đăng. Nguồn không nói thì trang cũng nói rõ là nguồn không nói, không đoán thay.",
				"Trang không ghi tên, số điện thoại hay địa chỉ nhà của cá nhân. Hộ mang tên người chỉ được ghi loại hình và xã.",
			],
		},
		{
			heading: "Ngôi sao trên trang này",
			paragraphs: [
				"Ngôi sao do chúng tôi vẽ để ghi số sao đã công bố. Đó không phải nhãn hiệu chứng nhận OCOP Việt Nam, và không ai dùng nó thay tem OCOP được.",
			],
		},
	],
	notFoundTitle: "Không có trang này",
	notFoundDescription:
		"Địa chỉ này không có trang nào. Bạn có thể về trang đầu, xem sản phẩm hoặc xem hợp tác xã.",
	notFoundHeading: "Phiên chợ này không có gian hàng đó",
	notFoundLead:
		"Địa chỉ bạn mở không có trang nào. Có thể tên đã đổi, hoặc địa chỉ bị gõ thiếu.",
	notFoundTry: "Bạn thử một trong các trang này",
	toHome: "Trang đầu",
	toProducts: "Tất cả sản phẩm",
	toOrganisations: "Hợp tác xã và cơ sở sản xuất",
};
