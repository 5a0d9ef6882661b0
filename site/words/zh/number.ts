import { numberInLanguage } from "../../../shared/numbers/in-language.ts";

/** `1,234`, as Chinese writes it. */
export const number = (value: number): string => numberInLanguage(value, "zh");
