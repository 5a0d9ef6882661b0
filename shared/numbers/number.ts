const SIGN = "[-−]?";
const GROUPED = "[1-9]\\d{0,2}(?:\\.\\d{3})+";
const NUMBER = new RegExp(`^(${SIGN})(${GROUPED}|\\d+)(?:,(\\d+))?$`);
/** A binary fraction keeps fifteen decimal digits; with more, the number shown is not the one typed. */
const MOST_DIGITS = 15;

/** Made when a number is first written: most functions start without ever writing one. */
let vietnamese: Intl.NumberFormat | undefined;

/**
 * A number as Vietnamese people write it: `1.234,5`, `113,76`, `15626000`. Undefined for what
 * could be read two ways or not at all: `12.34`, `1,234.5`, `21.0470`, `0.500`.
 */
export function parseNumber(text: string): number | undefined {
	const exact = parseExact(text);
	if (exact === undefined) return undefined;
	return Number(
		`${exact.isNegative ? "-" : ""}${exact.whole}.${exact.fraction}`,
	);
}

/** `1234.5` → `1.234,5`; at most nine decimals. */
export function formatNumber(value: number): string {
	vietnamese ??= new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 9 });
	// `|| 0`: nobody should read "-0".
	return vietnamese.format(Number(value.toFixed(9)) || 0);
}

/** The digits of a number, for money: no binary fraction comes between. */
export function parseExact(
	text: string,
): { isNegative: boolean; whole: string; fraction: string } | undefined {
	const [, sign, integer = "", fraction = ""] = NUMBER.exec(text.trim()) ?? [];
	if (sign === undefined) return undefined;
	const whole = integer.replaceAll(".", "");
	const digits = `${whole}${fraction}`.replace(/^0+/, "");
	if (digits.length > MOST_DIGITS) return undefined;
	return { isNegative: sign !== "", whole, fraction };
}
