export const home = {
	title: (province: string) => `Sản phẩm OCOP và hợp tác xã ${province}`,
	description: (fullName: string, total: string) =>
		`Xem ${total} sản phẩm OCOP và các hợp tác xã của ${fullName}: ai làm, ở xã nào, giấy chứng nhận còn hiệu lực hay không, thông tin lấy từ đâu.`,
	heading: (province: string) => `Chợ phiên của ${province}`,
	lead: "Làng nào làm ra thứ gì, ai làm, đã được chứng nhận OCOP chưa. Mỗi thông tin đều ghi rõ lấy từ đâu.",
	figures: (total: string, inForce: string) =>
		`${total} sản phẩm có nguồn, ${inForce} còn hiệu lực chứng nhận.`,
	figuresNone: (total: string) =>
		`${total} sản phẩm có nguồn. Chưa có nguồn nào cho thấy giấy chứng nhận còn hiệu lực.`,
	organisations: (count: string) => `${count} hợp tác xã và cơ sở sản xuất.`,
	empty:
		"Chưa có sản phẩm nào. Sản phẩm sẽ hiện ở đây ngay khi có nguồn đáng tin được nhập vào.",
	browse: "Xem tất cả sản phẩm",
	browseOrganisations: "Xem hợp tác xã",
	inSeason: (month: number) => `Tháng ${month} đang vào mùa`,
	inSeasonMore: (month: number) => `Mọi sản phẩm của tháng ${month}`,
	newest: "Mới cập nhật",
	sets: "Tìm theo loại hàng",
	setsNote:
		"Chia theo các bộ sản phẩm của Chương trình OCOP. Số bên cạnh là số sản phẩm.",
	places: "Tìm theo nơi làm ra",
	communes: "Xã, phường",
	otherCommunes: (count: string) =>
		`${count} xã, phường chưa có sản phẩm được ghi`,
	oldDistricts: "Huyện, thành phố cũ",
	oldDistrictsNote:
		"Cấp huyện đã thôi từ ngày 01/07/2025. Nếu quen tên cũ, bạn cứ tìm theo tên cũ.",
	statistic: "Con số của tỉnh",
	statisticNote:
		"Trang này chỉ liệt kê những gì đọc được trong nguồn công khai, nên số ở đây có thể ít hơn.",
	otherProvinces: "Tỉnh khác trên Chợ Phiên",
	demonstrationMark: "dữ liệu minh họa",
};
