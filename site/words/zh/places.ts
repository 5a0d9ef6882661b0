import type { Words } from "../words.ts";
import { number } from "./number.ts";

export const places: Words["places"] = {
	unknownCommune: "乡、坊不详",
	former: (place) => `原 ${place}`,
	kind: {
		province: (name) => `${name} 省`,
		district: (name) => `${name} 县`,
		town: (name) => `${name} 市社`,
		city: (name) => `${name} 市`,
		commune: (name) => `${name} 乡`,
		ward: (name) => `${name} 坊`,
		township: (name) => `${name} 市镇`,
		special_zone: (name) => `${name} 特区`,
	},
	communeTitle: (fullName, province) =>
		`${fullName}，${province}：产品与合作社`,
	communeDescription: ({ fullName, province, products, organisations }) =>
		`${fullName}，${province}：公开来源中可查到的 ${number(products)} 种产品和 ${number(organisations)} 家合作社、生产单位，附证书有效性、原属县和信息来源，供采购商和读者查阅。`,
	history: "2025年7月1日之前",
	formedFrom: "自 2025年7月1日起，由以下各地组成：",
	unchanged: "2025年乡、坊调整时未变动。",
	transfer: { whole: "全部", part: "部分", unchanged: "保持不变" },
	predecessor: (name, district, transfer) =>
		`${name}（${district}），${transfer}`,
	oldDistricts: "原属",
	products: "本地产品",
	productsEmpty: "未见来源提及本地的产品。",
	organisations: "合作社与生产单位",
	organisationsEmpty: "未见来源提及本地的合作社或生产单位。",
	districtTitle: (name) => `原 ${name}：今日的乡、坊`,
	districtDescription: (name, province) =>
		`${province} ${name}自 2025年7月1日起不再设立。这里列出今日的各乡、坊，以及每个乡、坊的产品、合作社和生产单位，每条信息都注明来源。`,
	districtHeading: (name) => `原 ${name}`,
	districtExplained: (name) =>
		`自 2025年7月1日起，越南不再设县级。${name}的土地现属于以下乡、坊。一个乡可能由两个原县的土地组成。`,
	districtProducts: "只知原县的产品",
	districtProductsNote: "只知原县，尚不知现属哪个乡、坊。",
	districtCommunes: "今日的乡、坊",
	counts: (products, organisations) =>
		`${number(products)} 种产品，${number(organisations)} 家单位`,
	nothingYet: "尚无记录",
};
