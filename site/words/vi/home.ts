import { formatNumber as number } from "../../../shared/numbers/number.ts";

export const home = {
	title: (province: string) => `Sản phẩm và hợp tác xã ${province}`,
	description: (fullName: string, total: number) =>
		`${number(total)} sản phẩm và các hợp tác xã của ${fullName}: ai làm, ở xã nào, giấy chứng nhận OCOP còn hiệu lực hay không, thông tin lấy từ đâu.`,
	heading: (province: string) => `Chợ phiên của ${province}`,
	lead: "Làng nào làm ra thứ gì, ai làm, đã được chứng nhận OCOP chưa. Mỗi thông tin đều ghi rõ lấy từ đâu.",
	/** What is counted: rows of the demonstration have no source in the world. */
	counted: {
		real: (total: number) => `${number(total)} sản phẩm có nguồn`,
		invented: (total: number) => `${number(total)} sản phẩm minh họa`,
	},
	figures: (counted: string, inForce: number) =>
		`${counted}, trong đó ${number(inForce)} sản phẩm có giấy chứng nhận còn hiệu lực.`,
	figuresNone: (counted: string) =>
		`${counted}. Chưa thấy giấy chứng nhận nào còn hiệu lực.`,
	organisations: (count: number) =>
		`${number(count)} hợp tác xã và cơ sở sản xuất.`,
	empty:
		"Chưa có sản phẩm nào. Sản phẩm sẽ hiện ở đây ngay khi có nguồn đáng tin được nhập vào.",
	browse: "Xem tất cả sản phẩm",
	browseOrganisations: "Xem hợp tác xã",
	inSeason: (month: number) => `Tháng ${month} có hàng gì`,
	inSeasonMore: (month: number) => `Xem tất cả sản phẩm tháng ${month}`,
	newest: "Công nhận gần đây, theo nguồn",
	sets: "Tìm theo loại hàng",
	setsNote:
		"Chia theo các bộ sản phẩm của Chương trình OCOP. Số bên cạnh là số sản phẩm.",
	places: "Tìm theo nơi làm ra",
	communes: "Xã, phường",
	communesNote: "Số bên cạnh là số sản phẩm và cơ sở.",
	otherCommunes: (count: number) =>
		`${number(count)} xã, phường chưa có sản phẩm hay cơ sở nào được ghi`,
	oldDistricts: "Huyện, thị xã, thành phố cũ",
	oldDistrictsNote:
		"Từ ngày 01/07/2025 cả nước không còn cấp huyện. Quen tên cũ thì bạn cứ tìm theo tên cũ. Số bên cạnh là số sản phẩm.",
	statistic: "Con số về cả tỉnh, theo nguồn",
	statisticNote:
		"Trang này chỉ liệt kê những gì đọc được trong nguồn công khai, nên số ở đây có thể ít hơn.",
	otherProvinces: "Tỉnh khác trên Chợ Phiên",
	demonstrationMark: "dữ liệu minh họa",
};
