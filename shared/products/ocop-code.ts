/** Parts of a product code; `district` only in the codes given before 01/07/2025. */
export type OcopCode = {
	province: string;
	district?: string | undefined;
	commune: string;
	/** Counted by the commune, from 1. */
	number: number;
	year: number;
};

const CODE = /^(\d{2})-(?:(\d{3})-)?(\d{5})-(\d{1,3})-(20\d{2})$/;

/**
 * Reads a product code: province–commune–number–year (Decision 26/2026/QĐ-TTg, Appendix II), as
 * `20-06463-1-2026`, or the older form with the district, as `83-832-28882-2-2022`. Undefined for
 * anything else. Whether province and commune exist is not looked at.
 */
export function parseOcopCode(text: string): OcopCode | undefined {
	const parts = CODE.exec(text.trim());
	if (!parts) return undefined;
	const [, province = "", district, commune = "", number, year] = parts;
	if (Number(number) === 0) return undefined;
	return {
		province,
		district,
		commune,
		number: Number(number),
		year: Number(year),
	};
}

export function isOcopCode(text: string): boolean {
	return parseOcopCode(text) !== undefined;
}
