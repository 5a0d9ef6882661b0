import { fold } from "../text/fold.ts";
import { tidy } from "../text/tidy.ts";
import { formatNumber, parseExact } from "./number.ts";

/** Powers of ten by unit, folded: tỷ and tỉ are one word. */
const UNITS = new Map([
	["", 0],
	["nghin", 3],
	["ngan", 3],
	["trieu", 6],
	["ti", 9],
	["nghin ti", 12],
	["ngan ti", 12],
]);

/**
 * Integer đồng from `15.626.000`, `15.626.000 ₫`, `15,626 triệu`, `1,57 tỷ đồng`, `2 nghìn tỷ`.
 * Undefined for a number that cannot be read for certain (`21.0470`), a negative one, a fraction
 * of a đồng, another currency, and more than 2⁵³.
 */
export function parseMoney(text: string): number | undefined {
	const [, number = "", words = ""] =
		/^([\d.,−-]+)(?: ?([\p{L}₫ ]+))?$/u.exec(tidy(text)) ?? [];
	const unit = fold(words.replace("₫", "đồng")).replace(
		/ ?\b(dong|vnd|d)$/,
		"",
	);
	const power = UNITS.get(unit);
	const exact = parseExact(number);
	if (power === undefined || exact === undefined || exact.isNegative)
		return undefined;
	const fraction = exact.fraction.replace(/0+$/, "");
	if (fraction.length > power) return undefined;
	const dong = Number(`${exact.whole}${fraction.padEnd(power, "0")}`);
	return Number.isSafeInteger(dong) ? dong : undefined;
}

/** `15.626.000 ₫`, the space a no-break one (U+00A0). Takes whole đồng; throws a RangeError otherwise. */
export function formatMoney(dong: number): string {
	return `${formatNumber(wholeDong(dong))}\u00a0₫`;
}

/**
 * `15,626 triệu đồng`, `1,57 tỷ đồng`, `500.000 đồng`: rounded to three decimals of the unit.
 * By hand, because the compact form of Intl writes `1,6 NT ₫`, which nobody reads.
 */
export function formatMoneyShort(dong: number): string {
	const millions = Math.round(wholeDong(dong) / 1e3) / 1e3;
	if (Math.abs(millions) >= 1000)
		return `${formatNumber(Math.round(dong / 1e6) / 1e3)} tỷ đồng`;
	return Math.abs(dong) >= 1e6
		? `${formatNumber(millions)} triệu đồng`
		: `${formatNumber(dong)} đồng`;
}

function wholeDong(dong: number): number {
	if (!Number.isSafeInteger(dong))
		throw new RangeError(`Not whole đồng: ${dong}`);
	return dong;
}
