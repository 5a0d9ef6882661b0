import type { Words } from "../words.ts";
import { number } from "./number.ts";

const month = (yearMonth: string) =>
	`${yearMonth.slice(0, 4)}年${Number(yearMonth.slice(5))}月`;

export const figures: Words["figures"] = {
	title: (province) => `${province} OCOP 与合作社数据`,
	description: (fullName) =>
		`${fullName} 历年 OCOP 产品数、证书何时到期，以及按乡、行业和季节统计的产品数。每张图都注明来源和日期，并附数据表，供采购商、记者和管理部门查阅。`,
	crumb: "数据",
	heading: (province) => `数字中的 ${province}`,
	lead: "这里有从文件和报刊抄录的数字，也有我们在本目录中统计的数字。每张图都有来源、日期和数据表。",
	more: "查看全省数据",
	countedHere: (day) => `${day}在本目录中统计。目录只收录公开来源中的信息。`,
	countedInvented: (day) => `${day}在演示数据中统计。`,
	asTable: "查看数据表",
	month,
	empty: "暂无可统计的内容。有产品后，图表会显示在这里。",
	documents: "来自文件和报刊",
	documentsNote: "数字照原文抄录。彼此不符的数字保持原样，并加注说明。",
	allStatistics: "查看所有抄录的数字",
	grew: (first, since, last, until) =>
		`${since}：${first}；${until}：${last}。`,
	stood: (value, when) => `${when}：${value}。`,
	aims: (value, due) => `目标：${due}达到 ${value}。`,
	target: "目标",
	when: "时间",
	value: "数值",
	largestPart: (label, value, total) =>
		`最大的一项：${label}，${value}，共 ${total}。`,
	terms: "证书逐月状况",
	state: {
		inForce: "有效",
		unknown: "期限不详",
		lapsed: "已到期",
		revoked: "已撤销",
	},
	termsNow: (now, later, until) =>
		`本月有 ${number(now)} 种产品的证书有效。如不重新评定，到${until}将剩 ${number(later)} 种。`,
	termsNote: "按每月月底统计，每种产品计一次。证书有效期 36 个月。",
	undated: (count) =>
		`另有 ${number(count)} 种产品，来源未给出任何日期，未列入图中。`,
	today: "今天",
	monthColumn: "月份",
	ending: "当月到期",
	lapses: "证书何时到期",
	lapsesAhead: (year, all) =>
		`未来 12 个月有 ${number(year)} 种产品到期，未来 36 个月有 ${number(all)} 种。`,
	lapsesNone: "未来 36 个月没有证书到期。",
	lapsingNext: "最早到期",
	lapsingMore: (count) => `再显示 ${number(count)} 种产品`,
	lastDay: "有效期最后一天",
	product: "产品",
	count: "产品数",
	industries: "按行业和类别统计的产品",
	industry: "行业",
	group: "类别",
	most: (name, count, total) =>
		`最多：${name}，${number(count)} 种，共 ${number(total)} 种。`,
	unsorted: (count) => `${number(count)} 种产品类别不详。`,
	communes: "按乡、坊统计的产品",
	communesWith: (count) => `${number(count)} 个乡、坊有产品。`,
	firstOf: (shown, all) =>
		`图中显示 ${number(shown)} 项，共 ${number(all)} 项。`,
	communesMap: "在地图上查看",
	seasons: "时令日历",
	seasonal: (count, best, inBest) =>
		`${number(count)} 种产品注明了上市月份。最多的是 ${best} 月：${number(inBest)} 种。`,
	seasonalNone: "尚无来源注明产品的上市月份。",
	months: "上市月份",
	sectors: "按领域统计的合作社与生产单位",
	sector: "领域",
	organisationCount: "单位数",
	noSector: (count) => `${number(count)} 家单位领域不详。`,
};
