import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CalendarDate } from "../../shared/dates/model.ts";
import { Draft, type DraftOf } from "../../shared/directory/model.ts";
import { referenceOf } from "../../shared/publishing/reference.ts";
import {
	searchOfOrganisation,
	searchOfProduct,
} from "../../shared/publishing/search-listings.ts";
import { buildIndex, buildShard } from "../../shared/search/build-index.ts";
import type { Catalogue } from "../../shared/search/facets.ts";
import { PublicSearchRecord } from "../../shared/search/model.ts";
import { openCatalogue } from "../../shared/search/open.ts";
import { slugify } from "../../shared/text/slug.ts";

const DATA = join(import.meta.dirname, "../../infra/data");
export const DAY = "2026-11-20" as CalendarDate;

/** Rows as `npm start` loads them. */
export const rowsIn = (...files: string[]): Draft[] =>
	files.flatMap((file) =>
		readFileSync(join(DATA, file), "utf8")
			.trim()
			.split("\n")
			.map((line) => Draft.parse(JSON.parse(line))),
	);

export const REAL_ROWS = rowsIn(
	"10-programme.jsonl",
	"20-lang-son.places.jsonl",
	"24-bac-ninh.places.jsonl",
	"40-lang-son.jsonl",
	"50-bac-ninh.jsonl",
);

const recordOf = <T extends Draft>(data: T) => ({
	data,
	meta: {
		version: 1,
		createdAt: `${DAY}T00:00:00Z`,
		updatedAt: `${DAY}T00:00:00Z`,
		flags: [],
		...("name" in data && { slug: slugify(data.name) }),
	},
});

/** The files of a catalogue, as publishing makes them from these rows: file → content. */
export const filesOf = (
	rows: Draft[],
	province: string,
	catalogue: Catalogue,
	{ isSharded = false } = {},
): Map<string, string> => {
	const reference = referenceOf(rows);
	const organisations = new Map(
		rows.flatMap((row) =>
			row.kind === "organisation" ? [[row.id, recordOf(row)] as const] : [],
		),
	);
	const certificates = Map.groupBy(
		rows.filter((row) => row.kind === "certificate").map(recordOf),
		({ data }) => data.product,
	);
	const aggregateOf = (product: DraftOf<"product">) => ({
		product: recordOf(product),
		certificates: certificates.get(product.id) ?? [],
		producer: organisations.get(product.producer ?? ""),
	});
	const contributions = rows.flatMap((row) => {
		if (!("province" in row) || row.province !== province) return [];
		if (catalogue === "products" && row.kind === "product")
			return [searchOfProduct(aggregateOf(row), reference, DAY)];
		if (catalogue === "organisations" && row.kind === "organisation")
			return row.nameIsPersonal
				? []
				: [searchOfOrganisation(recordOf(row), reference)];
		return [];
	});
	const lists = Map.groupBy(
		contributions.flatMap(({ listings }) => listings),
		({ list }) => list,
	);
	const counts = new Map<string, number>();
	for (const { counts: cells } of contributions)
		for (const { cell } of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
	const recordsIn = (list: string) =>
		(lists.get(list) ?? []).map(({ card }) => PublicSearchRecord.parse(card));
	const parts = [...lists.keys()].filter((list) => list.startsWith("search:"));
	const shards = [...lists.keys()].map((list): [string, string] => [
		`${list.startsWith("search:") ? "part" : "words"}-${list.split(":").at(-1)}`,
		JSON.stringify(buildShard(recordsIn(list))),
	]);
	const place = reference.provinces.get(province);
	if (place === undefined) throw new Error(`there is no province ${province}`);
	const index = buildIndex(
		place,
		catalogue,
		reference,
		counts,
		isSharded ? undefined : parts.flatMap(recordsIn),
	);
	return new Map([["index", JSON.stringify(index)], ...shards]);
};

/** A catalogue opened from such files; `loaded` tells what was asked for. */
export const openFiles = async (
	catalogue: Catalogue,
	files: Map<string, string>,
	loaded: string[] = [],
) =>
	openCatalogue(catalogue, async (name) => {
		loaded.push(name);
		const file = files.get(name);
		if (file === undefined) throw new Error(`there is no ${name}`);
		return JSON.parse(file);
	});

export const openReal = (
	province: string,
	catalogue: Catalogue,
	options?: { isSharded: boolean },
	loaded?: string[],
) =>
	openFiles(
		catalogue,
		filesOf(REAL_ROWS, province, catalogue, options),
		loaded,
	);
