import type { Words } from "../words.ts";
import { number } from "./number.ts";

export const sources: Words["sources"] = {
	title: (province) => `信息来源，${province}`,
	description: (fullName) =>
		`本站关于${fullName}的所有信息出自何处、何时发布，以及来源中给出的各项数据。没有来源的内容不写，互相矛盾的数据照原样保留并加注标记。`,
	heading: "信息来源",
	lead: "没有来源的内容不写。这里列出我们查阅过的所有来源，已知日期的注明日期，并注明引用条数。",
	list: "已使用的来源",
	year: (year) => `${year}年`,
	undated: "日期不详",
	empty: "尚未记录来源。",
	cited: (count) => `${number(count)} 条信息出自此来源`,
	notCited: "尚无信息出自此来源",
	statistics: "来源中的数据",
	statisticsNote: "数据照来源原样抄录。互相矛盾的数据予以保留并加注标记。",
	indicator: "指标",
	value: "数据",
	asOf: "时间",
	source: "来源",
	estimate: "估计",
	target: "目标",
	part: (label, value) => `${label}：${value}`,
	share: (percent, of) => `来源写作 ${number(of)} 的 ${number(percent)}%`,
	flagged: "来源中的数据互相矛盾，照原样抄录。",
	asPrinted: (text) => `来源原文：“${text}”`,
	unknownDate: "时间不详",
};
