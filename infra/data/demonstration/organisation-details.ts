import { Linkage } from "../../../shared/cooperatives/model.ts";
import { addDays } from "../../../shared/dates/calendar.ts";
import type { DraftOf } from "../../../shared/directory/model.ts";
import { SOURCE } from "./places.ts";
import type { Draw } from "./random.ts";
import { translatedOrganisation } from "./translations.ts";

/** What a well kept entry says beyond its name and place. */
export function rich(number: number, day: string, draw: Draw) {
	const year = Number(day.slice(0, 4)) - 1;
	const figure = { year, source: SOURCE };
	return {
		alsoKnownAs: [`HTX minh họa ${number}`],
		nameEn: `Demonstration cooperative no. ${number}`,
		legacyRegistrationNo: `MH-${String(number).padStart(4, "0")}`,
		taxCode: taxCodeFrom(number),
		figures: [
			{
				...figure,
				indicator: "revenue",
				unit: "dong",
				value: draw.between(3, 90) * 100_000_000,
			},
			{
				...figure,
				indicator: "members",
				unit: "people",
				value: draw.between(7, 120),
			},
			{
				...figure,
				indicator: "permanent_workers",
				unit: "people",
				value: draw.between(3, 40),
			},
			{
				...figure,
				indicator: "charter_capital",
				unit: "dong",
				value: 1_500_000_000,
				asPrinted: "khoảng 1,5 tỷ đồng",
				asOf: `${year}-12-31`,
			},
		],
		pilot: {
			programme: "Đề án mô hình hợp tác xã minh họa",
			model: "Hợp tác xã gắn với chuỗi giá trị nông sản",
			score: { year, points: draw.between(50, 95) },
		},
		story:
			"Hợp tác xã ra đời từ một nhóm hộ cùng trồng, cùng bán.\n\nNay các thành viên chung một xưởng sơ chế và một nhãn hàng. Đây là câu chuyện minh họa.",
		seeks: [...new Set([draw.oneOf(LINKAGES), draw.oneOf(LINKAGES)])],
		note: "Cơ sở minh họa, không có thật.",
		confirmedOn: addDays(day, -draw.between(1, 300)),
		...translatedOrganisation(number, day),
	} satisfies Partial<DraftOf<"organisation">>;
}

const LINKAGES = Linkage.options as [LinkageKind, ...LinkageKind[]];
type LinkageKind = (typeof Linkage.options)[number];

/** Begins with 99, which no tax office uses, and ends in the right check digit where there is one. */
function taxCodeFrom(number: number): string | undefined {
	const body = `99${String(number).padStart(7, "0")}`;
	const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
	const sum = weights.reduce(
		(total, weight, at) => total + weight * Number(body[at]),
		0,
	);
	const check = 10 - (sum % 11);
	return check === 10 ? undefined : `${body}${check}`;
}
