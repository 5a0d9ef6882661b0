/** `/zh/offline/`: what can be read where there is no network. */
export const offline = {
	title: "没有网络时",
	description:
		"您打开过的页面会保存在本设备上，没有网络时也能再看。这里列出已保存的页面，并说明哪些功能仍可使用。请在有网络时打开需要的页面，以便保存。",
	heading: "没有网络时",
	insteadHeading: "本设备上没有这个页面",
	instead: "现在没有网络，而您要打开的页面还没有保存。有网络后重新加载即可。",
	again: "重新加载",
	lead: "本网站会把您打开过的页面保存在本设备上。没有网络时也能再看，页面上会写明保存的时间。",
	pagesHeading: "本设备上已保存的页面",
	none: "此浏览器还没有保存任何页面。请在有网络时用启用了 JavaScript 的浏览器打开页面，页面就会被保存。",
	clear: "删除已保存的页面",
	cleared: "已删除。",
	worksHeading: "没有网络时可以做什么",
	works: [
		"再看打开过的页面，最多保存最近的 60 页。",
		"在产品和合作社列表中搜索，前提是您曾在有网络时在那里搜索过至少一次。",
	],
	searchReady: "本设备已有搜索所需的数据。",
	worksNot: "报告错误信息、下载开放数据和打开新页面需要网络。",
	privacy: "这些页面只存在您的设备上，我们不知道您保存了什么。",
	toProducts: "产品列表",
	toOrganisations: "合作社列表",
};

/** Stands on top of a page that comes from the device; `time` is `14:05`, `day` is `2026年11月20日`. */
export const savedMark = {
	text: (time: string, day: string) =>
		`未能加载新版本。这是 ${day} ${time} 保存在本设备上的版本。`,
	again: "重新加载",
};
