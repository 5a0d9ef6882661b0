/** No tax province 00, no serial 0000000, no branch 000. */
const FORM = /^(?!00)\d{2}(?!0{7})\d{8}(-(?!000)\d{3})?$/;
const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/**
 * True for a tax code (also the identification number of a cooperative, Decree 92/2024, Art. 14.3)
 * in the form it is stored: ten digits, or ten digits, `-` and 001–999 for a branch. The tenth is
 * a check digit. Refused: 12 digits, the personal number of a household head, which is personal
 * data and never kept here.
 */
export function isTaxCode(text: string): boolean {
	if (!FORM.test(text)) return false;
	const sum = WEIGHTS.reduce(
		(total, weight, index) => total + weight * Number(text[index]),
		0,
	);
	// A remainder of 0 would need the check digit 10: such a number is never issued.
	return 10 - (sum % 11) === Number(text[9]);
}

/** The stored form of a code typed with spaces, dots or without the hyphen; undefined if it is not a tax code. */
export function normaliseTaxCode(text: string): string | undefined {
	const digits = text.replace(/[\s.\-–]/g, "");
	const code =
		digits.length === 13
			? `${digits.slice(0, 10)}-${digits.slice(10)}`
			: digits;
	return isTaxCode(code) ? code : undefined;
}
