/**
 * True for a GTIN of 8, 12, 13 or 14 digits with a right check digit (GS1: from the right, weights
 * 3, 1, 3, 1…). The prefix is not looked at: 893 says where a number was registered, not where
 * the goods were made.
 */
export function isGtin(text: string): boolean {
	if (!/^(\d{8}|\d{12,14})$/.test(text) || /^0+$/.test(text)) return false;
	const sum = [...text]
		.reverse()
		.reduce(
			(total, digit, index) => total + Number(digit) * (index % 2 ? 3 : 1),
			0,
		);
	return sum % 10 === 0;
}

/** The fourteen-digit form, zeros on the left, as trace links write it; undefined if it is not a GTIN. */
export function toGtin14(text: string): string | undefined {
	return isGtin(text) ? text.padStart(14, "0") : undefined;
}
