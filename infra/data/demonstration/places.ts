import type { z } from "zod";
import type { Draft } from "../../../shared/directory/model.ts";
import { encodeBorder } from "../../../shared/places/border.ts";
import { coarseOutline } from "../../../shared/places/coarse-outline.ts";
import { slugify } from "../../../shared/text/slug.ts";
import { inWords } from "./counting-words.ts";
import { tiles } from "./tiles.ts";

export type DraftRow = z.input<typeof Draft>;

/** No province has this code, and no commune a code that begins with it. */
export const PROVINCE = "99";
export const SOURCE = "minhhoa";

/** District codes of Viet Nam ended below 980. */
const FIRST_OLD_DISTRICT = 991;
const OLD_DISTRICTS = [
	"Huyện Mẫu Bắc",
	"Huyện Mẫu Nam",
	"Huyện Mẫu Đông",
	"Huyện Mẫu Tây",
	"Thị xã Mẫu Trung",
	"Huyện Mẫu Thượng",
	"Huyện Mẫu Hạ",
	"Huyện Mẫu Ngoại",
	"Huyện Mẫu Nội",
];

export type Places = { rows: DraftRow[]; communes: Place[] };
/** `name` as it stands in a sentence: `xã Mẫu Một`. */
export type Place = { commune: string; oldDistrict: string; name: string };

/** One commune for about 40 products: at least 3, at most 250. */
export function places(products: number): Places {
	const count = Math.min(250, Math.max(4, Math.ceil(products / 40)));
	const districts = OLD_DISTRICTS.slice(0, Math.max(2, Math.ceil(count / 28)));
	const borders = tiles(count);
	// Communes of one district lie together, as they did.
	const places = Array.from({ length: count }, (_, at) => at).sort(
		(a, b) => (a % districts.length) - (b % districts.length) || a - b,
	);
	const communes = Array.from({ length: count }, (_, at) => ({
		...commune(at, districts),
		border: encodeBorder([borders[places.indexOf(at)] ?? []]),
	}));
	const outline = coarseOutline(
		new Map(borders.map((ring, at) => [String(at), [ring]])),
	);
	const oldDistricts = districts.map((name, at): DraftRow => {
		const id = districtCode(at);
		return {
			kind: "old_district",
			id,
			province: PROVINCE,
			name,
			slug: slugify(name.replace(/^(Huyện|Thị xã) /, "")),
			communes: communes
				.filter(({ oldDistricts }) => oldDistricts?.includes(id))
				.map((one) => one.id),
		};
	});
	return {
		rows: [
			{
				kind: "province",
				id: PROVINCE,
				name: "Minh Họa",
				fullName: "tỉnh Minh Họa (dữ liệu minh họa)",
				isDemonstration: true,
				slug: "minh-hoa",
				border: encodeBorder(outline),
			},
			...oldDistricts,
			...communes,
			{
				kind: "source",
				id: SOURCE,
				title: "Dữ liệu minh họa do hệ thống sinh ra",
			},
		],
		communes: communes.map(({ id, oldDistricts, fullName }) => ({
			commune: id,
			oldDistrict: oldDistricts?.[0] ?? districtCode(0),
			name: inSentence(fullName),
		})),
	};
}

function commune(at: number, districts: string[]) {
	const number = inWords(at + 1);
	const isWard = at % 10 === 0;
	const name = `Mẫu ${number}`;
	const fullName = `${isWard ? "Phường" : "Xã"} ${name}`;
	const first = at % districts.length;
	// Every seventh commune took land from two districts, as some real ones did.
	const both = at % 7 === 6 ? [first, (first + 1) % districts.length] : [first];
	return {
		kind: "commune",
		id: `${PROVINCE}${String(at + 1).padStart(3, "0")}`,
		province: PROVINCE,
		type: isWard ? "ward" : "commune",
		name,
		fullName,
		slug: slugify(fullName),
		oldDistricts: both.map(districtCode),
		predecessors: both.map((district, part) => ({
			name: `Xã Mẫu Cũ ${number}${part === 0 ? "" : " Phần Hai"}`,
			district: districts[district] ?? "",
			transfer: both.length > 1 ? "part" : "whole",
		})),
	} satisfies DraftRow;
}

function districtCode(at: number): string {
	return String(FIRST_OLD_DISTRICT + at);
}

function inSentence(fullName: string): string {
	return fullName.charAt(0).toLowerCase() + fullName.slice(1);
}
