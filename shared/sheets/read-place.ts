import type { Commune, OldDistrict } from "../places/model.ts";
import { fold } from "../text/fold.ts";
import { tidy } from "../text/tidy.ts";

export type Places = { communes: Commune[]; oldDistricts: OldDistrict[] };
export type ReadPlace =
	| { commune: string }
	| { oldDistrict: string }
	| {
			code: "sheets.unknown_place" | "sheets.ambiguous_place";
			options: string;
	  };

type Kind = Commune["type"] | "township" | "district" | "province";
type Part = { kind: Kind | undefined; folded: string };
type Heir = {
	commune: Commune;
	old: Part;
	district: string;
	isPart: boolean;
};

/** Words for the kind of a place, folded, as they stand before its name; short ones too. */
const KINDS: [RegExp, Kind][] = [
	[/^(xa|x) /, "commune"],
	[/^(phuong|p) /, "ward"],
	[/^(thi tran|tt) /, "township"],
	[/^(huyen|h|thanh pho|tp|thi xa|tx) /, "district"],
	[/^(tinh|t) /, "province"],
];
const UNKNOWN: ReadPlace = { code: "sheets.unknown_place", options: "" };

/**
 * Reads which commune a text means, by the names of today and of before 01/07/2025: `xã Chi Lăng`,
 * `TT Đồng Mỏ, huyện Chi Lăng`, `Phường Đông Kinh - TP Lạng Sơn`. An old name that was divided
 * among several is ambiguous unless one took all of it; a district alone is an old district.
 * Made once for a sheet: the same place stands in many rows.
 */
export const placeReader = (places: Places): ((text: string) => ReadPlace) => {
	const index = new PlaceIndex(places);
	const read = new Map<string, ReadPlace>();
	return (text) => {
		const line = tidy(text);
		const found = read.get(line) ?? index.read(line);
		read.set(line, found);
		return found;
	};
};

class PlaceIndex {
	readonly #ids: Set<string>;
	readonly #districts: Map<string, OldDistrict[]>;
	readonly #now: Map<string, Commune[]>;
	readonly #before: Map<string, Heir[]>;

	constructor({ communes, oldDistricts }: Places) {
		this.#ids = new Set(communes.map(({ id }) => id));
		this.#districts = Map.groupBy(
			oldDistricts,
			({ name }) => split(name).folded,
		);
		this.#now = Map.groupBy(communes, ({ name }) => fold(name));
		const heirs = communes.flatMap((commune) =>
			commune.predecessors.map(
				({ name, district, transfer }): Heir => ({
					commune,
					old: split(name),
					district: split(district).folded,
					isPart: transfer === "part",
				}),
			),
		);
		this.#before = Map.groupBy(heirs, ({ old }) => old.folded);
	}

	read(line: string): ReadPlace {
		if (this.#ids.has(line)) return { commune: line };
		const parts = line
			.replace(/\s*\([^)]*\)/g, "")
			.split(/\s*[,;]\s*|\s+[-–]\s+/)
			.map(split)
			.filter(({ kind, folded }) => folded !== "" && kind !== "province");
		const district = parts.find(({ kind }) => kind === "district")?.folded;
		const isCommune = ({ kind }: Part) =>
			kind !== undefined && kind !== "district";
		const [first] = parts;
		const name =
			parts.find(isCommune) ?? (first?.kind === undefined ? first : undefined);
		return name ? this.#commune(name, district) : this.#district(district);
	}

	#district(folded = ""): ReadPlace {
		const [found, ...others] = this.#districts.get(folded) ?? [];
		return found && others.length === 0 ? { oldDistrict: found.id } : UNKNOWN;
	}

	#commune({ kind, folded }: Part, district: string | undefined): ReadPlace {
		const before = (this.#before.get(folded) ?? []).filter(
			(heir) =>
				(kind === undefined || heir.old.kind === kind) &&
				(district === undefined || heir.district === district),
		);
		// Who names the district means the place of before.
		if (district !== undefined && before.length > 0) return oneOf(before);
		const now = this.#now.get(folded) ?? [];
		const ofKind = now.filter(({ type }) => type === kind);
		const [fits, ...others] = ofKind.length > 0 ? ofKind : now;
		if (fits && others.length === 0) return { commune: fits.id };
		if (fits) return ambiguous([fits, ...others]);
		if (before.length > 0) return oneOf(before);
		return kind === undefined ? this.#district(folded) : UNKNOWN;
	}
}

const split = (part: string): Part => {
	const folded = fold(part);
	for (const [words, kind] of KINDS)
		if (words.test(folded)) return { kind, folded: folded.replace(words, "") };
	return { kind: undefined, folded };
};

const oneOf = (found: Heir[]): ReadPlace => {
	const whole = found.filter(({ isPart }) => !isPart);
	const rest = (whole.length > 0 ? whole : found).map(({ commune }) => commune);
	const [id, ...others] = new Set(rest.map((commune) => commune.id));
	return id !== undefined && others.length === 0
		? { commune: id }
		: ambiguous(rest);
};

const ambiguous = (communes: Commune[]): ReadPlace => ({
	code: "sheets.ambiguous_place",
	options: [...new Set(communes.map(({ fullName }) => fullName))]
		.slice(0, 5)
		.join(", "),
});
