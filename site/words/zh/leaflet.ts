import type { Words } from "../words.ts";

export const leaflet: Words["leaflet"] = {
	print: "打印介绍页（A5）",
	heading: "二维码和介绍页",
	code: "打开本产品页面的二维码",
	scan: "扫码即可打开本页。页面改名后，二维码仍可使用。",
	how: "如需打印，请在浏览器中选择“打印”；在电脑上可按 Ctrl 和 P。页面会自动排成 A5 介绍页，黑白打印也清楚。如果在微信、Zalo 或 Facebook 中打开本页，请先用浏览器打开。",
	asOf: (day) => `更新于${day}。扫码查看最新信息。`,
};
