import { numberInLanguage } from "../../../shared/numbers/in-language.ts";

/** `1,234`, as English writes it. */
export const number = (value: number): string => numberInLanguage(value, "en");

/** `1 product`, `0 products`, `1,234 products`. */
export const plural = (count: number, one: string, other = `${one}s`): string =>
	`${number(count)} ${count === 1 ? one : other}`;
