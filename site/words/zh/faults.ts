import type { Words } from "../words.ts";

export const faults: Words["faults"] = {
	title: "无法显示此页面",
	description: "暂时无法显示此页面。请过几分钟再试，或在此查找产品和合作社。",
	refused: "无法显示此页面",
	failed: "此页面出现问题",
	failedLead: "问题出在我们这边，与您无关。请过几分钟再试。其他页面仍可浏览。",
	ways: "您可以先",
};
