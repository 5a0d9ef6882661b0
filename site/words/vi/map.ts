import { formatNumber as number } from "../../../shared/numbers/number.ts";

export const map = {
	title: (province: string) => `Bản đồ xã, phường ${province}`,
	description: (fullName: string) =>
		`Bản đồ và danh sách xã, phường của ${fullName}: mỗi nơi có bao nhiêu sản phẩm, bao nhiêu hợp tác xã và cơ sở, trước đây thuộc huyện nào.`,
	crumb: "Xã, phường",
	heading: (fullName: string) => `Xã, phường của ${fullName}`,
	lead: "Xem mỗi xã, phường có bao nhiêu sản phẩm, bao nhiêu cơ sở. Bấm vào một xã để mở trang của xã.",
	label: (fullName: string) => `Bản đồ các xã, phường của ${fullName}`,
	skip: "Bỏ qua bản đồ",
	noMap:
		"Chưa có ranh giới xã, phường của tỉnh này nên chưa vẽ được bản đồ. Bảng dưới đây có đủ các xã, phường.",
	missing: (count: number) =>
		`${number(count)} xã, phường chưa có ranh giới, chỉ có trong bảng.`,
	shade: "Tô theo",
	by: {
		products: "Sản phẩm",
		organisations: "Hợp tác xã, cơ sở",
	},
	districtNames: "Hiện tên huyện cũ",
	hint: "Chỉ vào một xã để xem tên",
	spot: (products: number, organisations: number) =>
		`${number(products)} sản phẩm, ${number(organisations)} cơ sở`,
	legend: {
		products: "Số sản phẩm",
		organisations: "Số hợp tác xã, cơ sở",
	},
	range: (from: number, to: number | undefined) => {
		if (to === undefined) return `từ ${number(from)}`;
		return from === to ? number(from) : `${number(from)}–${number(to)}`;
	},
	districtLine: "ranh giới huyện cũ",
	borders: {
		real: "Ranh giới đã giản lược, lấy từ vietnamese-provinces-database (© 2021 Thang Le Quoc, giấy phép MIT) theo bản đồ sapnhap.bando.com.vn. Không dùng để xác định địa giới.",
		invented: "Ranh giới minh họa, không có thật.",
	},
	table: "Danh sách xã, phường",
	commune: "Xã, phường",
	oldDistricts: "Huyện cũ",
	products: "Sản phẩm",
	organisations: "Cơ sở",
	all: "Xem bản đồ lớn và bảng đầy đủ",
	locator: (name: string, province: string) => `${name} trong ${province}`,
};
