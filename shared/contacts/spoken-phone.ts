/** A number as people write it here: `+84912345678` → `0912 345 678`, `+842053812345` → `0205 3812 345`. */
export const spokenPhone = (e164: string): string => {
	const national = e164.replace(/^\+84/, "0");
	// Hotlines are said as they are; every other number by its code and then in threes or fours.
	if (/^01[89]00/.test(national)) return national.slice(1);
	const rest = national.slice(4);
	return [national.slice(0, 4), rest.slice(0, -3), rest.slice(-3)]
		.filter((part) => part !== "")
		.join(" ");
};
