import type { z } from "zod";
import type { LegalBasis } from "../../../shared/certificates/model.ts";
import { addDays, addMonths } from "../../../shared/dates/calendar.ts";
import { type DraftRow, PROVINCE, SOURCE } from "./places.ts";
import type { ProductRow } from "./products.ts";
import type { Draw } from "./random.ts";

type CertificateRow = Extract<DraftRow, { kind: "certificate" }>;
type Dated = Omit<
	CertificateRow,
	"kind" | "id" | "province" | "product" | "sources"
>;
type Stars = 3 | 4 | 5;

/** A certificate is in force for 36 months (Decision 26/2026/QĐ-TTg, Art. 4.3). */
const MONTHS_IN_FORCE = 36;
const LOWEST_POINTS: Record<Stars, number> = { 3: 50, 4: 70, 5: 90 };

/** The stories a certificate can have on `day`; they come round in turn, so that every status occurs. */
const CASES: ((day: string, stars: Stars, draw: Draw) => Dated[])[] = [
	(day, stars, draw) => [
		given(addDays(day, -draw.between(5, 850)), stars, draw),
	],
	(day, stars, draw) => [
		given(addDays(day, -draw.between(5, 850)), stars, draw),
	],
	(day, stars, draw) => [
		endingOn(addDays(day, draw.between(125, 175)), stars, draw),
	],
	(day, stars, draw) => [
		endingOn(addDays(day, draw.between(5, 115)), stars, draw),
	],
	(day, stars, draw) => {
		const end = addDays(day, -draw.between(5, 150));
		return [
			{
				...endingOn(end, stars, draw),
				reassessmentFiledOn: addDays(end, -draw.between(121, 179)),
				extendedUntil: addDays(end, 175),
			},
		];
	},
	(day, stars, draw) => [
		endingOn(addDays(day, -draw.between(200, 900)), stars, draw),
	],
	(day, stars, draw) => {
		const on = addDays(day, -draw.between(1, 200));
		return [
			{
				...given(addDays(on, -draw.between(30, 400)), stars, draw),
				revoked: {
					on,
					decisionNo: `${draw.between(10, 900)}/QĐ-MH`,
					reason: "Ngừng sản xuất sản phẩm",
				},
			},
		];
	},
	() => [],
	(day, stars, draw) => [
		{
			stars,
			attestedOn: addDays(day, -draw.between(400, 1500)).slice(
				0,
				draw.oneOf([7, 10]),
			),
		},
	],
	(day, stars, draw) => [
		{
			stars: draw.once(5) ? undefined : stars,
			issuedOn: addDays(day, -draw.between(30, 1300)).slice(0, 7),
			issuedBasis: "announcement",
			round: "đợt công bố minh họa",
		},
	],
	(day, stars, draw) => [
		{
			stars,
			issuedOn: addDays(day, -draw.between(30, 1300)).slice(0, 4),
			issuedBasis: "round",
			round: "đợt đánh giá trong năm",
		},
	],
	(day, _stars, draw) => {
		const upgraded = given(addDays(day, -draw.between(5, 300)), 4, draw);
		return [
			given(addDays(day, -draw.between(1100, 1400)), 3, draw),
			{ ...upgraded, note: "Nâng hạng từ 3 sao lên 4 sao." },
		];
	},
];

/** The certificates of one product, oldest first; some products have none. */
export function certificates(
	at: number,
	{ id }: ProductRow,
	day: string,
	draw: Draw,
): CertificateRow[] {
	// Shifted by one at each round of the 26 sets: otherwise a set would always meet the same cases.
	const story = CASES[(at + Math.floor(at / 26)) % CASES.length];
	const stars = draw.oneOf<Stars>([3, 3, 3, 4, 4, 5]);
	return (story?.(day, stars, draw) ?? []).map((dated, part) => ({
		kind: "certificate",
		id: `${id}c${part + 1}`,
		province: PROVINCE,
		product: id,
		...dated,
		sources: [SOURCE],
	}));
}

function endingOn(end: string, stars: Stars, draw: Draw): Dated {
	return given(addMonths(end, -MONTHS_IN_FORCE), stars, draw);
}

function given(issuedOn: string, stars: Stars, draw: Draw): Dated {
	const isDistrict = stars === 3 && issuedOn < "2025-07-01";
	return {
		stars,
		score: draw.once(2)
			? (LOWEST_POINTS[stars] * 100 +
					draw.between(0, stars === 5 ? 900 : 1899)) /
				100
			: undefined,
		decisionNo: `${draw.between(10, 3900)}/QĐ-MH`,
		issuer: isDistrict ? "UBND huyện minh họa" : "Cơ quan minh họa",
		issuerLevel: isDistrict
			? "district"
			: stars === 5
				? "ministry"
				: "province",
		legalBasis: basisOn(issuedOn),
		issuedOn,
		issuedBasis: "decision",
	};
}

/** What was in force on that day; a decision counts from the day it took effect. */
function basisOn(day: string): z.infer<typeof LegalBasis> {
	if (day < "2023-02-24") return "1048/QĐ-TTg";
	if (day < "2025-07-06") return "148/QĐ-TTg";
	return day < "2026-05-22" ? "1489/QĐ-TTg" : "26/2026/QĐ-TTg";
}
