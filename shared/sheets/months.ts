import { fold } from "../text/fold.ts";

const ALL = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * Months of a season: `8-10`, `tháng 8, 9`, `T8–T10`, `từ tháng 11 đến tháng 2`, `8; 9 và 10`,
 * `quanh năm`. In the order of the year, each once. Undefined for anything else.
 */
export const readMonths = (text: string): number[] | undefined => {
	const folded = text
		.normalize("NFC")
		.toLowerCase()
		.replace(/[–—]|đến|tới|den/gu, "-")
		.replace(/và|&/gu, ",");
	if (/^(quanh|ca) nam$/.test(fold(text))) return ALL;
	const bare = folded
		.replace(/(từ|tháng|thang|th\.?|t\.?)\s*(?=\d|tháng|thang|t\d)/gu, "")
		.replace(/\s+/g, "")
		.replace(/[;/+]/g, ",");
	const parts = bare.split(",").filter((part) => part !== "");
	if (parts.length === 0) return undefined;
	const months = new Set<number>();
	for (const part of parts) {
		const [, first, last] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part) ?? [];
		if (first === undefined) return undefined;
		const [from, to] = [Number(first), Number(last ?? first)];
		if (!ALL.includes(from) || !ALL.includes(to)) return undefined;
		// From November to February goes over the new year.
		for (let month = from; ; month = (month % 12) + 1) {
			months.add(month);
			if (month === to) break;
		}
	}
	return [...months].sort((a, b) => a - b);
};
