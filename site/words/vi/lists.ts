import { formatNumber as number } from "../../../shared/numbers/number.ts";

export const lists = {
	order:
		"còn hiệu lực, chưa rõ ngày cấp, chưa thấy chứng nhận, đã hết hạn, bị thu hồi; trong mỗi loại theo vần chữ cái",
	showcase: (shown: number, total: number, order: string) =>
		`${number(shown)} trong số ${number(total)} sản phẩm, xếp theo thứ tự: ${order}.`,
	whole: (total: number, order: string) =>
		`${number(total)} sản phẩm, xếp theo thứ tự: ${order}.`,
	one: "1 sản phẩm.",
	empty: "Chưa có sản phẩm nào ở mục này.",
	emptyHint: "Xem tất cả sản phẩm",
	organisationOrder: "theo vần của tên riêng",
	organisationShowcase: (shown: number, total: number, order: string) =>
		`${number(shown)} trong số ${number(total)} cơ sở, xếp ${order}.`,
	organisationWhole: (total: number, order: string) =>
		`${number(total)} cơ sở, xếp ${order}.`,
	narrower: {
		industry: "Các nhóm trong ngành này",
		group: "Các bộ sản phẩm trong nhóm này",
		set: "Theo xã, phường",
	},
	eyebrow: {
		industry: "Ngành sản phẩm",
		group: "Nhóm sản phẩm",
		set: "Bộ sản phẩm",
		set_commune: "Bộ sản phẩm theo xã, phường",
		stars: "Số sao",
		season: "Mùa vụ",
		validity: "Hiệu lực chứng nhận",
	},
	stars: (stars: number) => `Sản phẩm được công nhận ${stars} sao`,
	season: (month: number) => `Sản phẩm có hàng tháng ${month}`,
	validity: (status: string) => `Chứng nhận: ${status}`,
	setCommune: (set: string, commune: string) => `${set}, ${commune}`,
	agencies: (names: string) => `Cơ quan chủ trì: ${names}.`,
	communeFirst: (set: string, commune: string) => `${commune}: ${set}`,
	title: (heading: string, province: string) => `${heading}, ${province}`,
	description: (heading: string, fullName: string, total: number) =>
		`${heading} của ${fullName}: ${number(total)} sản phẩm, kèm nơi làm ra, cơ sở sản xuất và hiệu lực chứng nhận OCOP.`,
};
