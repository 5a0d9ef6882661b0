const DIGITS = [
	"Không",
	"Một",
	"Hai",
	"Ba",
	"Bốn",
	"Năm",
	"Sáu",
	"Bảy",
	"Tám",
	"Chín",
];

/** A whole number from 1 to 999 in Vietnamese words: 21 → `Hai Mươi Mốt`, 105 → `Một Trăm Linh Năm`. */
export function inWords(count: number): string {
	const hundreds = Math.floor(count / 100);
	const rest = count % 100;
	if (hundreds === 0) return below100(rest);
	const head = `${DIGITS[hundreds]} Trăm`;
	if (rest === 0) return head;
	return `${head} ${rest < 10 ? `Linh ${DIGITS[rest]}` : below100(rest)}`;
}

function below100(count: number): string {
	const tens = Math.floor(count / 10);
	const ones = count % 10;
	if (tens === 0) return DIGITS[ones] ?? "";
	const head = tens === 1 ? "Mười" : `${DIGITS[tens]} Mươi`;
	if (ones === 0) return head;
	if (ones === 5) return `${head} Lăm`;
	return `${head} ${ones === 1 && tens > 1 ? "Mốt" : DIGITS[ones]}`;
}
