/** The digit that a number of the given digits should end in (GS1: from the right, weights 3, 1, 3, 1…). */
export const checkDigit = (body: string): string => {
	const sum = [...body]
		.reverse()
		.reduce(
			(total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1),
			0,
		);
	return String((10 - (sum % 10)) % 10);
};
