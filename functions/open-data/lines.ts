import { communeRow, sourceRow } from "../../shared/open-data/build-rows.ts";
import { centroidOf, landOf } from "../../shared/open-data/geojson.ts";
import {
	producerRows,
	productEntries,
} from "../../shared/open-data/listings.ts";
import { ProducerRow, ProductEntry } from "../../shared/open-data/rows.ts";
import type { SetName } from "../../shared/open-data/sets.ts";
import type { Province } from "../../shared/places/model.ts";
import { pageKey } from "../../shared/publishing/page-key.ts";
import {
	communesOf,
	type Reference,
} from "../../shared/publishing/reference.ts";
import { placeCounts } from "../publishing/load-places.ts";
import { loadSources, loadStatistics } from "../publishing/load-sources.ts";
import type { LoadDeps } from "../publishing/page-content.ts";
import type { Line } from "./write-set.ts";

/** The lines of a set in a stable order: by province, then by id. Of real provinces only. */
export const linesOf = async function* (
	deps: LoadDeps,
	name: SetName,
): AsyncGenerator<Line> {
	const provinces = openProvinces(deps.reference).map(({ id }) => id);
	if (name === "sources") yield* sourceLines(deps, provinces);
	else
		for (const province of provinces) yield* OF_PROVINCE[name](deps, province);
};

/** The provinces in the sets, by code. An invented one is in none. */
export const openProvinces = ({ provinces }: Reference): Province[] =>
	[...provinces.values()]
		.filter(({ isDemonstration }) => !isDemonstration)
		.sort((a, b) => (a.id < b.id ? -1 : 1));

type Lines = (deps: LoadDeps, province: string) => AsyncGenerator<Line>;

const OF_PROVINCE: Record<Exclude<SetName, "sources">, Lines> = {
	async *products({ publishing, reference }, province) {
		const entries = publishing.each(productEntries(province), ProductEntry);
		for await (const { product } of entries)
			yield {
				row: product,
				geometry: centroidOf(reference.communes.get(product.commune ?? "")),
			};
	},
	async *producers({ publishing }, province) {
		const rows = publishing.each(producerRows(province), ProducerRow);
		for await (const row of rows) yield { row };
	},
	async *certificates({ publishing }, province) {
		const entries = publishing.each(productEntries(province), ProductEntry);
		for await (const { certificates } of entries)
			for (const row of certificates) yield { row };
	},
	async *communes({ publishing, reference }, province) {
		const counts = await placeCounts(publishing, province);
		const communes = communesOf(reference, province);
		for (const commune of communes.sort((a, b) => (a.id < b.id ? -1 : 1))) {
			const cell = pageKey("commune", commune.id);
			const row = communeRow(commune, {
				products: counts.products.get(cell) ?? 0,
				producers: counts.organisations.get(cell) ?? 0,
			});
			yield { row, geometry: landOf(commune) };
		}
	},
};

/** Each source once, whichever provinces cite it. */
const sourceLines = async function* (
	deps: LoadDeps,
	provinces: string[],
): AsyncGenerator<Line> {
	const found = new Map<string, Line>();
	for (const province of provinces) {
		const cited = await deps.publishing.counts(pageKey("sources", province));
		const { statistics } = await loadStatistics(deps, province);
		const sources = await loadSources(deps, [
			...cited.keys(),
			...statistics.flatMap(({ data }) => data.sources),
		]);
		for (const source of sources.values())
			found.set(source.id, { row: sourceRow(source) });
	}
	for (const [, line] of [...found].sort(([a], [b]) => (a < b ? -1 : 1)))
		yield line;
};
