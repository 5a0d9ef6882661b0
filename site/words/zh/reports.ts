import type { Words } from "../words.ts";

export const reports: Words["reports"] = {
	title: "报告错误信息",
	description: "如果本站内容有误，请在此告诉我们。无需注册，也不必留下姓名。",
	heading: "报告错误信息",
	lead: "如果您发现内容有误，请在此告诉我们。无需注册，也不必留下姓名。",
	errorTitle: "未能提交",
	errorHeading: "未能提交，请检查以下内容",
	limitHeading: "目前无法提交",
	page: "有误的页面",
	frontPage: "首页，或不针对某一页面",
	fault: "哪里有误？",
	faults: {
		certificate: "星级、证书或有效期",
		name: "名称",
		producer: "生产者",
		place: "乡、坊或地址",
		details: "描述、成分、季节或产品的其他信息",
		ended: "已不再生产，或生产者已停业",
		personal: "含有不应公开的个人信息",
		other: "其他",
	},
	text: "哪里有误，正确的内容是什么？",
	textHint: "最多 2000 个字符。请勿填写任何人的身份证号或银行账号。",
	how: "您是怎么知道的？",
	howHint:
		"例如：我在这家合作社工作；我持有证书；我在某号决定中读到（编号和日期）。",
	optional: "选填",
	contactHeading: "如果我们需要向您了解情况",
	contact: "电话号码或电子邮箱",
	contactHint: "不留联系方式，我们也会阅读您的报告。",
	consent: (operator) =>
		`我同意${operator}使用此联系方式，就本次报告向我询问并答复我。`,
	privacy: (operator) =>
		`您写的内容不会公开，仅由${operator}阅读以便更正，最多保存 2 年。联系方式最多保存 180 天。您可以提前撤回同意或要求删除。`,
	privacyLink: "本站保存哪些与您有关的信息",
	submit: "提交",
	receivedTitle: "已收到",
	receivedDescription:
		"您的报告已收到。如需日后查询或要求删除联系方式，请记下编号。",
	receivedHeading: "已收到，谢谢您",
	receivedNumber: "本次报告的编号",
	receivedKeep: "请记下编号，以便日后查询或要求删除联系方式。",
	receivedNext:
		"我们按提交的先后顺序逐一阅读。确有错误的，会更正页面并注明新的来源。",
	link: "报告错误信息",
};
