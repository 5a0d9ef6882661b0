import type { Words } from "../words.ts";
import { number } from "./number.ts";

export const home: Words["home"] = {
	title: (province) => `${province} 的产品与合作社`,
	description: (fullName, total) =>
		`${fullName}的 ${number(total)} 种产品和各合作社：谁生产、产自哪个乡、OCOP 证书是否有效，信息出自何处，每一条都注明来源，供采购商和读者查阅。`,
	heading: (province) => `${province} 集市`,
	lead: "哪个村出什么产品、由谁生产、是否获得 OCOP 认证，这里都能查到。OCOP 是越南的“一乡一品”计划。每条信息都注明来源。",
	counted: {
		real: (total) => `有来源的产品 ${number(total)} 种`,
		invented: (total) => `演示产品 ${number(total)} 种`,
	},
	figures: (counted, inForce) =>
		`${counted}，其中 ${number(inForce)} 种的证书有效。`,
	figuresNone: (counted) => `${counted}。未见有效的证书。`,
	organisations: (count) => `合作社和生产单位 ${number(count)} 家。`,
	empty: "暂无产品。录入可靠来源后，产品会立即显示在这里。",
	browse: "查看全部产品",
	browseOrganisations: "查看合作社",
	inSeason: (month) => `${month} 月当季产品`,
	inSeasonMore: (month) => `查看 ${month} 月的全部产品`,
	newest: "近期认定（据来源）",
	sets: "按品类查找",
	setsNote: "按 OCOP 计划的产品组划分。旁边的数字为产品数。",
	places: "按产地查找",
	communes: "乡、坊",
	communesNote: "旁边的数字为产品和单位的总数。",
	otherCommunes: (count) => `另有 ${number(count)} 个乡、坊尚无产品或单位记录`,
	oldDistricts: "原县、市社、市",
	oldDistrictsNote:
		"自 2025年7月1日起，越南不再设县级。如果您熟悉旧地名，可在这里查找。旁边的数字为产品数。",
	statistic: "全省数据（据来源）",
	statisticNote: "本站只列出公开来源中能查到的内容，因此数量可能较少。",
	otherProvinces: "本站的其他省份",
	demonstrationMark: "演示数据",
};
