import { marked, SITE_NAME } from "../marked-text.ts";
import type { Words } from "../words.ts";

export const openData: Words["openData"] = {
	title: "开放数据",
	description:
		"下载全部 OCOP 产品、生产单位、认定证书和乡坊名录：JSON、CSV、GeoJSON 格式，附数据结构说明、变更记录和使用条件。所有人均可使用，无需注册，每晚更新。",
	heading: "开放数据",
	lead: "本站的全部名录，供程序读取。下载无需注册。",
	setsHeading: "下载全部数据",
	setsNote: "文件每晚重新生成，只含真实省份的数据，绝不包含演示数据。",
	provinces: (names) => `目前包括：${names}。`,
	set: "数据集",
	rows: "行数",
	files: "文件",
	modified: "最近变更",
	sets: {
		products: {
			name: "产品",
			about:
				"每行一个产品，附最新、等级最高的证书。地图上的点是所在乡坊的中心，不是生产地点。",
		},
		producers: {
			name: "生产单位",
			about: "合作社、合作组及其他生产单位。不含个人信息。",
		},
		certificates: {
			name: "OCOP 证书",
			about: "每行一次认定，包括已过期的证书。",
		},
		communes: {
			name: "乡、坊",
			about: "现行的乡和坊，附原属县、中心点，以及已知的边界。",
		},
		sources: { name: "信息来源", about: "其他文件以编号引用的所有来源。" },
	},
	formats: { json: "JSON", csv: "CSV", geojson: "GeoJSON" },
	size: (kilobytes) => `${kilobytes} kB`,
	schema: "数据结构",
	none: "尚无文件。文件每晚生成。",
	termsHeading: "使用条件",
	terms: [
		"名称、决定编号、日期和地名是已公布的事实。您可以免费再次使用，包括商业用途。",
		`使用时请注明来源：每行数据的来源，以及${marked(SITE_NAME)}和下载日期。`,
		"运营单位尚未为这些数据选定标准许可协议。选定后将写在这里。",
		`乡坊的名称、代码、中心点和边界来自 vietnamese-provinces-database，MIT 许可，© 2021 ${marked("Thang Le Quoc")}。`,
	],
	idsHeading: "编号不变",
	ids: [
		"每个产品、生产单位、证书和来源都有编号。名称变更时编号不变，也不会另作他用。",
		"乡、坊使用第 19/2025 号决定的五位代码；原县使用三位代码。",
		"已撤下的条目不再出现在整套文件中。其单独文件保留，只说明已撤下以及现在应查看的位置。",
	],
	sheetHeading: "用电子表格打开",
	sheet: [
		"CSV 文件采用 UTF-8 编码，以逗号分隔，日期写作 2026-11-20。一个单元格内的多个值以分号分隔。",
		"以“=”等符号开头的单元格前加有单引号，以免被当作公式。",
		"导入时请将代码列设为文本：电子表格会去掉乡坊代码开头的 0，并缩写条形码。",
	],
	oneHeading: "读取单个条目",
	one: "每个产品、生产单位和乡坊都有单独的 JSON 文件，内容更多（产品故事、配料、来源），页面更新时随即更新。",
	example: "示例：一个产品",
	api: "API：搜索和筛选",
	feed: "Atom 订阅：新产品",
	changesHeading: "变更记录",
	catalogueFile: "供程序读取的文件清单（JSON）",
	changesFile: "最近 90 次的全部变更（JSON）",
	day: "日期",
	added: "新增",
	changed: "更改",
	withdrawn: "撤下",
	noRuns: "尚无变更记录。",
	formatHeading: "格式版本",
	format: (version) => `当前格式为 ${version}。`,
	history: [
		"1.0（2026年11月）：第一版。新列加在末尾；更名或删除列时版本号会提高，并在此说明。",
	],
};
