import { GOODS, isEaten, mannersOf } from "./goods.ts";
import type { Producer } from "./organisations.ts";
import { type DraftRow, PROVINCE, SOURCE } from "./places.ts";
import { kept, scored, sold, told } from "./product-details.ts";
import type { Draw } from "./random.ts";

export type ProductRow = Extract<DraftRow, { kind: "product" }>;

const SET_COUNT = GOODS.length;
const UNSORTED: (typeof GOODS)[number] = { form: "dry", names: ["Sản phẩm"] };

/** The `at`-th invented product. The 26 sets come round in turn; how much is known of each differs, as in life. */
export function product(
	at: number,
	producer: Producer,
	day: string,
	draw: Draw,
): ProductRow {
	const set = (at % SET_COUNT) + 1;
	const { form, names } = GOODS[at % SET_COUNT] ?? UNSORTED;
	const kind = draw.oneOf(names);
	const number = at + 1;
	const { commune, oldDistrict, name: place } = producer.place;
	return {
		kind: "product",
		id: `mh${String(number).padStart(5, "0")}`,
		province: PROVINCE,
		name: `${kind}${draw.oneOf(mannersOf(set))} minh họa số ${number}`,
		...(draw.once(8)
			? { producerType: producer.type }
			: { producer: producer.id }),
		...(draw.once(12)
			? { oldDistrict }
			: {
					commune,
					oldDistrict,
					communeBasis: draw.once(4) ? "product_name" : "address",
				}),
		placeAsPrinted: draw.once(5)
			? `${place} (thôn Mẫu ${draw.between(1, 20)})`
			: undefined,
		...(draw.once(15) ? {} : { set: String(set), setConfirmed: draw.once(2) }),
		season: form === "visit" || draw.once(3) ? [] : seasonFrom(draw),
		discontinued: draw.once(40),
		note: draw.once(9) ? "Sản phẩm minh họa, không có thật." : undefined,
		sources: [SOURCE],
		...(draw.once(2) && told(number, kind, day, draw)),
		...(isEaten(form) && draw.once(3) && kept(set, kind, draw)),
		...(form !== "visit" && draw.once(3) && sold(number, kind, form, draw)),
		...(at % 11 === 7 && scored(day, draw)),
		...(at % 3 === 0 && { ocopCode: ocopCodeFrom(number, commune) }),
	};
}

/** Of a province that does not exist. A commune counts to 999 in a year, so the year goes on where a number would repeat. */
function ocopCodeFrom(number: number, commune: string): string {
	const year = 2026 + Math.floor((number - 1) / 999);
	return `${PROVINCE}-${commune}-${((number - 1) % 999) + 1}-${year}`;
}

function seasonFrom(draw: Draw): number[] {
	const first = draw.between(0, 11);
	const length = draw.between(2, 5);
	return Array.from({ length }, (_, month) => ((first + month) % 12) + 1);
}
