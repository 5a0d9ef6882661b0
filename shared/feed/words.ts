import { partialInLanguage } from "../dates/in-language.ts";
import type { Language } from "../languages/language.ts";

/** What the feed says itself; names stay as they are in the data. */
type FeedWords = {
	title: (province: string) => string;
	subtitle: string;
	/** Stands in the title of an invented province. */
	invented: string;
	recognised: (since: string, stars: number | undefined) => string;
	entered: string;
};

export const FEED_WORDS: Record<Language, FeedWords> = {
	vi: {
		title: (province) => `Chợ Phiên: sản phẩm OCOP mới của ${province}`,
		subtitle: "Sản phẩm mới được công nhận và mới vào danh mục",
		invented: "dữ liệu minh họa, không có thật",
		recognised: (since, stars) =>
			`Được công nhận OCOP${stars ? ` ${stars} sao` : ""}, ${partialInLanguage(since, "vi")}`,
		entered: "Mới vào danh mục",
	},
	en: {
		title: (province) => `Chợ Phiên: new OCOP products of ${province}`,
		subtitle: "Products newly recognised and new in the catalogue",
		invented: "invented data, for demonstration",
		recognised: (since, stars) =>
			`Recognised as OCOP${stars ? ` ${stars}-star` : ""}, ${partialInLanguage(since, "en")}`,
		entered: "New in the catalogue",
	},
	zh: {
		title: (province) => `Chợ Phiên：${province}新的 OCOP 产品`,
		subtitle: "新获认定和新收录的产品",
		invented: "演示数据，并非真实",
		recognised: (since, stars) =>
			`${partialInLanguage(since, "zh")}获认定为 OCOP${stars ? `${stars}星` : ""}产品`,
		entered: "新收录",
	},
};
