import { addDays } from "../../../shared/dates/calendar.ts";
import type { DraftOf } from "../../../shared/directory/model.ts";
import {
	CHANNELS,
	type Form,
	isProcessedFood,
	PACKAGES,
	STORIES,
} from "./goods.ts";
import type { Draw } from "./random.ts";
import { translatedProduct } from "./translations.ts";

const UNITS = { dry: "kg", liquid: "lít", thing: "sản phẩm" };

/** What a producer tells of the product. */
export function told(number: number, kind: string, day: string, draw: Draw) {
	const sentences = new Set(
		Array.from({ length: 4 }, () => draw.oneOf(STORIES)),
	);
	return {
		story: `${kind} là sản phẩm minh họa của trang này. ${[...sentences].join(" ")}`,
		nameEn: draw.once(3) ? `Demonstration product no. ${number}` : undefined,
		nameZh: draw.once(6) ? `示例产品${number}号` : undefined,
		alsoKnownAs: draw.once(6) ? [`${kind} Mẫu ${number}`] : [],
		confirmedOn: addDays(day, -draw.between(1, 500)),
		...translatedProduct(number, day),
	} satisfies Partial<DraftOf<"product">>;
}

/** How it is kept; of processed food also how it is made and used. */
export function kept(set: number, kind: string, draw: Draw) {
	return {
		...(isProcessedFood(set) && {
			ingredients: `${kind}, không dùng phẩm màu.`,
			usage: "Dùng trực tiếp hoặc chế biến theo sở thích.",
		}),
		storage: "Để nơi khô ráo, thoáng mát, tránh ánh nắng.",
		shelfLife: `${draw.between(1, 24)} tháng`,
	} satisfies Partial<DraftOf<"product">>;
}

/** How it is packed, marked, protected and sold. */
export function sold(
	number: number,
	kind: string,
	form: Exclude<Form, "visit">,
	draw: Draw,
) {
	return {
		capacity: {
			amount: draw.between(1, 40) * 50,
			unit: UNITS[form],
			per: draw.oneOf(["month", "season", "year"]),
		},
		packaging: [
			...new Set([draw.oneOf(PACKAGES[form]), draw.oneOf(PACKAGES[form])]),
		],
		gtin: gtinFrom(number),
		intellectualProperty: draw.once(3)
			? [
					{
						type: draw.oneOf(IP_TYPES),
						title: `${kind} Minh Họa`,
						scope: draw.once(5) ? "abroad" : "domestic",
						since: String(draw.between(2012, 2025)),
					},
				]
			: [],
		channels: [
			{ name: draw.oneOf(CHANNELS) },
			{
				name: "Gian hàng minh họa trên mạng",
				url: `https://example.org/gian-hang/${number}`,
			},
		],
	} satisfies Partial<DraftOf<"product">>;
}

const IP_TYPES = [
	"geographical_indication",
	"certification_mark",
	"collective_mark",
	"trademark",
] as const;

export function scored(day: string, draw: Draw) {
	return {
		councilScores: [
			{
				council: "Hội đồng đánh giá minh họa",
				on: addDays(day, -draw.between(5, 400)),
				points: draw.between(5000, 8999) / 100,
			},
		],
	} satisfies Partial<DraftOf<"product">>;
}

/** Prefix 200–299 is for use inside a shop: GS1 never gives it to a company, so it can be nobody's. */
function gtinFrom(number: number): string {
	const body = `${200 + (number % 100)}${String(number).padStart(9, "0")}`;
	const sum = [...body].reduce(
		(total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1),
		0,
	);
	return `${body}${(10 - (sum % 10)) % 10}`;
}
