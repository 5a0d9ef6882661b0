import type { Words } from "../words.ts";
import { certificates } from "./certificates.ts";
import { number } from "./number.ts";

export const lists: Words["lists"] = {
	order:
		"有效、发证日期不详、未见证书、已过期、已撤销；各类之内按越南语名称的字母顺序",
	showcase: (shown, total, order) =>
		`显示 ${number(total)} 种产品中的 ${number(shown)} 种，排列顺序：${order}。`,
	whole: (total, order) => `共 ${number(total)} 种产品，排列顺序：${order}。`,
	one: "1 种产品。",
	empty: "这里暂无产品。",
	emptyHint: "查看全部产品",
	organisationOrder: "按越南语专名的字母顺序排列",
	organisationShowcase: (shown, total, order) =>
		`显示 ${number(total)} 家单位中的 ${number(shown)} 家，${order}。`,
	organisationWhole: (total, order) => `共 ${number(total)} 家单位，${order}。`,
	narrower: {
		industry: "本行业的产品类",
		group: "本类的产品组",
		set: "按乡、坊",
	},
	eyebrow: {
		industry: "产品行业",
		group: "产品类",
		set: "产品组",
		set_commune: "产品组（按乡、坊）",
		stars: "星级",
		season: "时令",
		validity: "证书有效性",
	},
	stars: (stars) => `获${certificates.starsShort(stars)}认定的产品`,
	season: (month) => `${month}月有货的产品`,
	validity: (status) => `证书：${status}`,
	setCommune: (set, commune) => `${set}，${commune}`,
	agencies: (names) => `主管机关：${names}。`,
	communeFirst: (set, commune) => `${commune}：${set}`,
	title: (heading, province) => `${heading}，${province}`,
	description: (heading, fullName, total) =>
		`${heading}（${fullName}）：共 ${number(total)} 种产品，附产地、生产单位和 OCOP 证书的有效性，每条信息都注明来源和日期，供采购商和读者查阅。`,
};
