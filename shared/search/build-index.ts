import { CertificateStatus } from "../certificates/status.ts";
import {
	OrganisationStatus,
	OrganisationType,
	Sector,
} from "../cooperatives/model.ts";
import type { Province } from "../places/model.ts";
import {
	communesOf,
	oldDistrictsOf,
	type Reference,
} from "../publishing/reference.ts";
import { compareVietnamese } from "../text/collate.ts";
import { columnsOf } from "./columns.ts";
import type { Catalogue } from "./facets.ts";
import type { IndexFile, ShardFile } from "./index-file.ts";
import type { SearchRecord } from "./record.ts";

/** Up to so many records travel in the index itself: one request, and everything works offline. */
export const WHOLE_UP_TO = 1500;

/** In the counts of the words, how many records a part holds stands under this and its name. */
export const partCell = (part: string) => `#${part}`;

const FIXED: Record<Catalogue, IndexFile["fixed"]> = {
	products: {
		stars: "5\n4\n3",
		status: CertificateStatus.options.join("\n"),
		month: Array.from({ length: 12 }, (_, at) => at + 1).join("\n"),
		producer_type: OrganisationType.options.join("\n"),
	},
	organisations: {
		type: OrganisationType.options.join("\n"),
		sector: Sector.options.join("\n"),
		status: OrganisationStatus.options.join("\n"),
	},
};

/**
 * The index of a catalogue. `counts`: of words and parts, as `searchListings` counts them;
 * `records`: all of them, where they are few.
 */
export const buildIndex = (
	province: Province,
	catalogue: Catalogue,
	reference: Reference,
	counts: Map<string, number>,
	records: SearchRecord[] | undefined,
): IndexFile => {
	const communes = communesOf(reference, province.id).toSorted((a, b) =>
		compareVietnamese(a.name, b.name),
	);
	const districts = oldDistrictsOf(reference, province.id).toSorted((a, b) =>
		compareVietnamese(a.name, b.name),
	);
	const sets = [...reference.sets.values()];
	const cells = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
	const isPart = ([cell]: [string, number]) => cell.startsWith("#");
	const words = cells.filter((cell) => !isPart(cell));
	return {
		parts: Object.fromEntries(
			cells.filter(isPart).map(([cell, count]) => [cell.slice(1), count]),
		),
		province: province.name,
		communes: {
			code: list(communes, ({ id }) => id),
			name: list(communes, ({ fullName }) => fullName),
			districts: list(communes, ({ oldDistricts }) => oldDistricts.join(",")),
			before: list(communes, ({ predecessors }) =>
				[...new Set(predecessors.map(({ name }) => name))].join(","),
			),
		},
		districts: {
			code: list(districts, ({ id }) => id),
			name: list(districts, ({ name }) => name),
		},
		sets:
			catalogue === "products"
				? {
						no: list(sets, ({ id }) => id),
						name: list(sets, ({ name }) => name),
						group: list(sets, ({ group }) => String(group.no)),
						groupName: list(sets, ({ group }) => group.name),
						industry: list(sets, ({ industry }) => industry.code),
						industryName: list(sets, ({ industry }) => industry.name),
					}
				: NO_SETS,
		fixed: FIXED[catalogue],
		...(records
			? { records: columnsOf(byName(records)) }
			: {
					words: {
						word: list(words, ([word]) => word),
						count: list(words, ([, count]) => count.toString(36)),
					},
				}),
	};
};

const NO_SETS = {
	no: "",
	name: "",
	group: "",
	groupName: "",
	industry: "",
	industryName: "",
};

export const buildShard = (records: SearchRecord[]): ShardFile => ({
	records: columnsOf(byName(records)),
});

/** Names side by side that begin alike pack better; plain order of characters, the same everywhere. */
const byName = (records: SearchRecord[]): SearchRecord[] =>
	records.toSorted((a, b) =>
		a.name === b.name ? (a.id < b.id ? -1 : 1) : a.name < b.name ? -1 : 1,
	);

const list = <T>(things: T[], line: (thing: T) => string) =>
	things.map(line).join("\n");
