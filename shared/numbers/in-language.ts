import type { Language } from "../languages/language.ts";
import { formatMoneyShort } from "./money.ts";
import { formatNumber } from "./number.ts";

const LOCALES = { en: "en-GB", zh: "zh-CN" };
/** Made when a number is first written in a language. */
const writers: { en?: Intl.NumberFormat; zh?: Intl.NumberFormat } = {};

/** `1234.5` → `1.234,5` in Vietnamese, `1,234.5` in English and Chinese; at most nine decimals. */
export const numberInLanguage = (value: number, language: Language): string => {
	if (language === "vi") return formatNumber(value);
	writers[language] ??= new Intl.NumberFormat(LOCALES[language], {
		maximumFractionDigits: 9,
	});
	// `|| 0`: nobody should read "-0".
	return writers[language].format(Number(value.toFixed(9)) || 0);
};

/** Units of large amounts, the largest first: the Chinese count in ten thousands. */
const UNITS = {
	en: [
		[1e9, " billion"],
		[1e6, " million"],
		[1, ""],
	],
	zh: [
		[1e8, "亿"],
		[1e4, "万"],
		[1, ""],
	],
} as const;

const CURRENCY = { en: " dong", zh: "越南盾" };

/**
 * Whole đồng in words, rounded to three decimals of the unit: `1,57 tỷ đồng`,
 * `1.57 billion dong`, `15.7亿越南盾`.
 */
export const moneyInLanguage = (dong: number, language: Language): string => {
	if (language === "vi") return formatMoneyShort(dong);
	for (const [size, unit] of UNITS[language]) {
		const rounded = Math.round((dong / size) * 1e3) / 1e3;
		if (Math.abs(rounded) >= 1)
			return `${numberInLanguage(rounded, language)}${unit}${CURRENCY[language]}`;
	}
	return `${numberInLanguage(dong, language)}${CURRENCY[language]}`;
};
