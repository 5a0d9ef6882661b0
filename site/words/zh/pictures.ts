import type { Words } from "../words.ts";

export const pictures: Words["pictures"] = {
	discontinued: "已停产",
	site: "OCOP 产品与合作社，注明来源和日期",
	of: (name) => `${name}的名称、星级和生产单位`,
};
