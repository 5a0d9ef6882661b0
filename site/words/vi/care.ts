/** Pages that say how the site treats its readers, and who answers for it. Every sentence must be true of the code. */
export const care = {
	privacy: {
		title: "Quyền riêng tư",
		description:
			"Chợ Phiên giữ gì về người xem: không cookie, không theo dõi. Điều bạn báo sai và cách liên hệ được giữ bao lâu, xin xóa thế nào.",
		heading: "Trang này giữ gì về bạn",
		lead: "Xem trang thì bạn không phải cho biết gì. Trang không đặt cookie, không theo dõi, không gọi tới trang của bên khác.",
		sections: (operator: string) => [
			{
				heading: "Khi bạn xem trang",
				paragraphs: [
					"Máy chủ ghi nhật ký mỗi lần mở trang: địa chỉ mạng, giờ, địa chỉ trang, loại trình duyệt. Nhật ký chỉ dùng khi phải tìm lỗi hoặc chống phá hoại, và được xóa sau nhiều nhất 90 ngày.",
					"Khi trình duyệt bật JavaScript, việc tìm trên trang danh sách chạy ngay trong máy bạn. Khi bạn bấm nút tìm để mở trang kết quả, chữ bạn tìm nằm trong địa chỉ trang, nên cũng nằm trong nhật ký này.",
					"Trình duyệt có thể lưu trang đã mở để xem lại khi mất mạng. Bản lưu nằm trong máy bạn, chúng tôi không biết bạn đã lưu gì.",
				],
			},
			{
				heading: "Khi bạn báo sai thông tin",
				paragraphs: [
					`Điều bạn viết được giữ nhiều nhất 2 năm, chỉ ${operator} đọc, không đăng lên trang.`,
					"Cách liên hệ thì không bắt buộc. Có để lại thì bạn phải tự đánh dấu đồng ý. Nó được giữ riêng, chỉ dùng để hỏi lại và trả lời bạn, và bị xóa sau nhiều nhất 180 ngày.",
					"Để không ai gửi dồn dập, trang đếm số lần gửi từ mỗi mạng. Trang không lưu địa chỉ mạng của bạn ở đây, chỉ lưu một dấu băm dùng trong ngày; sang ngày khác dấu ấy không khớp lại được.",
					"Những gì đến hạn được xóa tự động, có khi chậm vài ngày.",
				],
			},
			{
				heading: "Khi bạn đăng nhập",
				paragraphs: [
					`Để hợp tác xã tự sửa trang của mình, chúng tôi giữ tên và email của bạn, tổ chức bạn quản lý, điều bạn đã đồng ý, và một cookie cho lần đăng nhập. Chỉ bạn, đồng nghiệp cùng tổ chức (tên) và ${operator} đọc được.`,
					"Lịch sử thay đổi chỉ ghi một mã thay cho tên. Tài khoản không quản lý tổ chức nào và 24 tháng không đăng nhập thì tự xóa. Lời bạn viết khi xin quản lý được xóa sau 90 ngày nếu không được duyệt, sau 12 tháng nếu được duyệt.",
				],
			},
			{
				heading: "Thông tin về người khác trên trang",
				paragraphs: [
					"Trang chỉ đăng thông tin về sản phẩm và cơ sở. Cơ sở mang tên người thì trang chỉ ghi loại hình và xã. Không có số điện thoại, email của cá nhân, trừ khi người đó tự đồng ý cho hiện trên trang tổ chức của mình; rút đồng ý thì trang gỡ ngay.",
					"Nếu bạn thấy một thông tin cá nhân không nên đăng, hãy báo sai và chọn “Có thông tin cá nhân không nên đăng”.",
				],
			},
			{
				heading: "Bạn có quyền gì",
				paragraphs: [
					"Theo Luật 91/2025/QH15 và Nghị định 356/2025/NĐ-CP, bạn được xem, sửa, xin xóa thông tin về mình, và rút lại đồng ý.",
					"Nếu có tài khoản, bạn tự xem, sửa, tải về, rút đồng ý hoặc xóa ở Tài khoản của tôi, làm được ngay.",
					"Nếu không có tài khoản, bạn gửi yêu cầu qua trang báo sai, ghi số của lần báo trước nếu có; hoặc liên hệ thẳng đơn vị vận hành. Bạn được trả lời trong 2 ngày làm việc.",
				],
			},
		],
	},
	accessibility: {
		title: "Trợ năng",
		description:
			"Chợ Phiên dùng được tới đâu với bàn phím, trình đọc màn hình, chữ to, mạng yếu: điều đã thử, điều chưa thử, điều chưa tốt.",
		heading: "Ai cũng dùng được trang này",
		lead: "Trang làm theo WCAG 2.2 mức AA. Dưới đây là điều đã thử, điều chưa thử và điều còn chưa tốt.",
		sections: [
			{
				heading: "Đã thử",
				paragraphs: [
					"Mỗi lần sửa trang, máy tự kiểm các loại trang bằng axe-core và kiểm cú pháp HTML: tên của nút và liên kết, thứ tự tiêu đề, độ tương phản, nhãn của ô nhập.",
					"Đọc và tìm được khi tắt JavaScript. Đi được bằng bàn phím. Chữ không tràn trên màn hình rộng 320 điểm. Có giao diện tối, bản in, và chế độ màu tương phản cao của máy.",
				],
			},
			{
				heading: "Chưa thử",
				paragraphs: [
					"Chưa có người dùng trình đọc màn hình nào thử trang cùng chúng tôi. Việc máy tự kiểm không thay được điều đó.",
				],
			},
			{
				heading: "Còn chưa tốt",
				paragraphs: [
					"Trên bản đồ, xã nhỏ khó chạm bằng ngón tay. Bảng danh sách xã cạnh bản đồ có đủ các liên kết ấy.",
					"Phần lớn nội dung chỉ có tiếng Việt. Trên trang tiếng Anh và tiếng Trung, phần tiếng Việt được đánh dấu để trình đọc màn hình đọc đúng giọng.",
					"Văn bản nguồn nằm ở trang của cơ quan khác, có khi là ảnh chụp. Chúng tôi không sửa được.",
				],
			},
			{
				heading: "Bạn gặp chỗ khó dùng",
				paragraphs: [
					"Hãy báo cho chúng tôi bằng trang báo sai, chọn “Điều khác”, và nói bạn đang dùng máy gì.",
				],
			},
		],
	},
	operator: {
		title: "Đơn vị vận hành",
		description:
			"Ai quản lý Chợ Phiên, liên hệ thế nào, và ai quyết định kết quả phân hạng OCOP.",
		heading: "Đơn vị vận hành",
		named: (operator: string) => `Trang do ${operator} vận hành.`,
		unnamed:
			"Bản này của Chợ Phiên chưa ghi tên đơn vị vận hành. Khi nào có, tên và cách liên hệ sẽ đứng ở đây.",
		address: "Địa chỉ",
		phone: "Điện thoại",
		email: "Email",
		decides: "Kết quả phân hạng OCOP",
		decidesText:
			"Kết quả phân hạng OCOP do Ủy ban nhân dân tỉnh và Bộ Nông nghiệp và Môi trường quyết định. Trang này chỉ ghi lại điều đã công bố, không thay cho sổ chính thức.",
		report: "Thấy chỗ nào sai, bạn báo ở đây.",
	},
};
