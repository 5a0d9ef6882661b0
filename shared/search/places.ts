import { fold } from "../text/fold.ts";
import type { IndexFile } from "./index-file.ts";
import { type Word, wordsIn } from "./words.ts";

/** Words for the kind of a place, without marks, as a name begins with them. */
const PLACE_KINDS = [
	["thi", "tran"],
	["thanh", "pho"],
	["thi", "xa"],
	["dac", "khu"],
	["phuong"],
	["xa"],
	["huyen"],
	["quan"],
	["tinh"],
	["tp"],
	["tx"],
	["tt"],
];
const SHORT: Record<string, string> = {
	tp: "thanh pho",
	tx: "thi xa",
	tt: "thi tran",
};

/** A place that can be asked for by its name. */
export type Place = {
	label: string;
	/** `xa`, `thi tran`, `huyen`… */
	kind: string;
	/** Its name without the kind. */
	words: Word[];
	/** Today's communes that are it, lie in it or took it in. */
	communes: Set<string>;
	/** Code of an old district. */
	district?: string;
	/** Code of a commune of today; absent for what was merged in 2025. */
	commune?: string;
};

/** How many words at the start are the kind of a place; 0 where none is. */
export const kindLength = (words: { folded: string }[], from = 0): number =>
	PLACE_KINDS.find((kind) =>
		kind.every((word, at) => words[from + at]?.folded === word),
	)?.length ?? 0;

export const kindOf = (words: { folded: string }[], from = 0): string => {
	const kind = words
		.slice(from, from + kindLength(words, from))
		.map(({ folded }) => folded)
		.join(" ");
	return SHORT[kind] ?? kind;
};

export type Commune = { code: string; name: string; districts: string[] };

export const communesIn = ({ communes }: IndexFile): Commune[] => {
	const names = lines(communes.name);
	const districts = lines(communes.districts);
	return lines(communes.code).map((code, at) => ({
		code,
		name: names[at] ?? "",
		districts: (districts[at] ?? "").split(",").filter(Boolean),
	}));
};

/** Every name of a place in the index: communes of today, those before, old districts. */
export const placesIn = (index: IndexFile): Place[] => {
	const communes = communesIn(index);
	const before = lines(index.communes.before);
	const places = communes.flatMap(({ code, name }, at) => [
		place(name, { communes: new Set([code]), commune: code }),
		...(before[at] ?? "")
			.split(",")
			.filter((old) => old !== "" && fold(old) !== fold(name))
			.map((old) => place(old, { communes: new Set([code]) })),
	]);
	const names = lines(index.districts.name);
	const districts = lines(index.districts.code).map((code, at) =>
		place(names[at] ?? "", {
			district: code,
			communes: new Set(
				communes
					.filter(({ districts }) => districts.includes(code))
					.map(({ code }) => code),
			),
		}),
	);
	return [...places, ...districts];
};

const place = (
	label: string,
	rest: Pick<Place, "communes" | "district" | "commune">,
): Place => {
	const words = wordsIn(label);
	return {
		label,
		kind: kindOf(words),
		words: words.slice(kindLength(words)),
		...rest,
	};
};

/** Lines of a list; none of an empty text. */
export const lines = (text: string): string[] =>
	text === "" ? [] : text.split("\n");
