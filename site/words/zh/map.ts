import type { Words } from "../words.ts";
import { number } from "./number.ts";

export const map: Words["map"] = {
	title: (province) => `${province} 乡、坊地图`,
	description: (fullName) =>
		`${fullName} 各乡、坊的地图和列表：每个乡、坊有多少种产品、多少家合作社和生产单位，2025年7月以前属于哪个县。数据来自公开来源，点击乡名可查看详情。`,
	crumb: "乡、坊",
	heading: (fullName) => `${fullName} 的乡、坊`,
	lead: "查看每个乡、坊有多少种产品、多少家单位。点击一个乡即可打开其页面。",
	label: (fullName) => `${fullName} 乡、坊地图`,
	skip: "跳过地图",
	noMap: "尚无该省乡、坊的边界数据，因此没有地图。下表列出全部乡、坊。",
	missing: (count) => `${number(count)} 个乡、坊没有边界数据，只列在表中。`,
	shade: "着色依据",
	by: {
		products: "产品",
		organisations: "合作社与生产单位",
	},
	districtNames: "显示原县名",
	hint: "指向一个乡即可看到名称",
	spot: (products, organisations) =>
		`${number(products)} 种产品，${number(organisations)} 家单位`,
	legend: {
		products: "产品数",
		organisations: "合作社与生产单位数",
	},
	range: (from, to) => {
		if (to === undefined) return `${number(from)} 及以上`;
		return from === to ? number(from) : `${number(from)}–${number(to)}`;
	},
	districtLine: "原县界",
	borders: {
		real: "边界经过简化，取自 vietnamese-provinces-database（© 2021 Thang Le Quoc，MIT 许可证），依据 sapnhap.bando.com.vn 地图。不作为划界依据。",
		invented: "演示用的虚构边界。",
	},
	table: "乡、坊列表",
	commune: "乡、坊",
	oldDistricts: "原县",
	products: "产品",
	organisations: "单位",
	all: "打开大地图和完整列表",
	locator: (name, province) => `${name} 在 ${province} 的位置`,
};
