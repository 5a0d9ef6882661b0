import { marked, SITE_NAME } from "../marked-text.ts";
import type { Words } from "../words.ts";

export const about: Words["about"] = {
	title: "关于本站",
	description: `${marked(SITE_NAME)} 是什么、由谁管理、“有效”是什么意思、信息从哪里来，以及为什么每条信息都注明来源和日期。`,
	heading: `关于 ${marked(SITE_NAME)}`,
	lead: `${marked("Chợ phiên")} 是越南北部山区的集日：村民下山赶集，互相展示自家的产品。本站为合作社和 OCOP 产品做同样的事。`,
	sections: (operator) => [
		{
			heading: "这里有什么",
			paragraphs: [
				"产品和生产者：名称、所在乡、品类、OCOP 证书。OCOP 是越南的“一乡一品”计划（One Commune One Product）。任何人都可以查看，无需注册。",
				"这里不是商店。本站不卖货、不接订单、不收款。",
			],
		},
		{
			heading: "由谁管理",
			paragraphs: [
				`本站由 ${operator}管理。`,
				"三星、四星由省人民委员会认定，五星由农业与环境部认定。2025年7月以前，县级有时也认定三星。本站只转载已公布的内容，不能代替省的官方名册。",
			],
		},
		{
			heading: "“有效”是什么意思",
			paragraphs: [
				`根据第 ${marked("26/2026/QĐ-TTg")} 号决定，OCOP 证书自颁发之日起 36 个月内有效。本站从发证日起计算到期日。来源只注明公布日期或评审批次的，从该时间起算。到期后未见复评结果的，本站写“已过期”。`,
				"要保留星级，生产单位须在到期前 180 至 120 天之间提交复评申请。在此期间本站写“已到复评期”，此后写“即将到期”。",
				"“发证日期不详”是指来源称产品获得 OCOP 认定，但未写明日期。此时无法计算到期日，因此本站不把星级显示为有效证书。",
				"过期并不表示产品不好。有时单位正在准备材料，有时新的结果尚未公布。",
			],
		},
		{
			heading: "信息从哪里来",
			paragraphs: [
				"来自机关的计划、报告和公开报道。每一页都注明来源，已知日期的注明日期。未见来源的，本站会明确说明；由产品名称推断的，注明为推断。",
				"本站不公布个人的姓名、电话或住址。以人名命名的单位，只写类型和所在乡。产品名称与来源保持一致。",
			],
		},
		{
			heading: "本站的星星",
			paragraphs: [
				"星星由我们绘制，用来表示已公布的星级。它不是越南 OCOP 证明商标，也不能代替 OCOP 标签。",
			],
		},
	],
	notFoundTitle: "没有这个页面",
	notFoundDescription: "这个地址没有页面。您可以返回首页，或查看产品和合作社。",
	notFoundHeading: "集市上没有这个摊位",
	notFoundLead: "您打开的地址没有页面。可能名称已更改，或者地址不完整。",
	notFoundTry: "请试试以下页面",
	toHome: "首页",
	toProducts: "全部产品",
	toOrganisations: "合作社与生产单位",
};
