import { formatNumber as number } from "../../../shared/numbers/number.ts";
import type { PlaceKind } from "../../../shared/places/place-kind.ts";

/** Only another language takes the word for the kind apart from the name. */
const kind: Record<PlaceKind, (name: string) => string> = {
	province: (name) => `tỉnh ${name}`,
	district: (name) => `huyện ${name}`,
	town: (name) => `thị xã ${name}`,
	city: (name) => `thành phố ${name}`,
	commune: (name) => `xã ${name}`,
	ward: (name) => `phường ${name}`,
	township: (name) => `thị trấn ${name}`,
	special_zone: (name) => `đặc khu ${name}`,
};

export const places = {
	unknownCommune: "Chưa rõ xã, phường",
	/** Districts ended on 01/07/2025: a place that is one is a place of before. */
	former: (place: string) => `${place} cũ`,
	kind,
	communeTitle: (fullName: string, province: string) =>
		`${fullName}, ${province}: sản phẩm, hợp tác xã`,
	communeDescription: (parts: {
		fullName: string;
		province: string;
		products: number;
		organisations: number;
	}) =>
		`${parts.fullName}, ${parts.province}: ${number(parts.products)} sản phẩm và ${number(parts.organisations)} hợp tác xã, cơ sở sản xuất có nguồn công khai.`,
	history: "Trước ngày 01/07/2025",
	formedFrom: "Từ ngày 01/07/2025 gồm đất của:",
	unchanged: "Không đổi khi sắp xếp xã, phường năm 2025.",
	transfer: {
		whole: "toàn bộ",
		part: "một phần",
		unchanged: "giữ nguyên",
	},
	predecessor: (name: string, district: string, transfer: string) =>
		`${name} (${district}), ${transfer}`,
	oldDistricts: "Trước đây thuộc",
	products: "Sản phẩm làm ra ở đây",
	productsEmpty: "Chưa thấy nguồn nào ghi sản phẩm của nơi này.",
	organisations: "Hợp tác xã và cơ sở sản xuất",
	organisationsEmpty:
		"Chưa thấy nguồn nào ghi hợp tác xã hay cơ sở sản xuất của nơi này.",
	districtTitle: (name: string) => `${name} cũ: các xã, phường ngày nay`,
	districtDescription: (name: string, province: string) =>
		`${name}, ${province} không còn từ ngày 01/07/2025. Các xã, phường ngày nay và sản phẩm, hợp tác xã của từng nơi.`,
	districtHeading: (name: string) => `${name} cũ`,
	districtExplained: (name: string) =>
		`Từ ngày 01/07/2025 cả nước không còn cấp huyện. Đất của ${name} nay thuộc các xã, phường dưới đây. Một xã có thể nhận đất từ hai huyện cũ.`,
	districtProducts: "Sản phẩm chỉ biết huyện cũ",
	districtProductsNote:
		"Chỉ biết huyện cũ, chưa biết nay thuộc xã, phường nào.",
	districtCommunes: "Xã, phường ngày nay",
	counts: (products: number, organisations: number) =>
		`${number(products)} sản phẩm, ${number(organisations)} cơ sở`,
	nothingYet: "chưa có gì được ghi",
};
