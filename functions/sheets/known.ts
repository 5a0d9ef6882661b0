import type { DirectoryRecord } from "../../shared/directory/model.ts";
import {
	editedKey,
	type Known,
	type KnownOrganisation,
	type KnownProduct,
	nameKey,
	newOrganisationId,
} from "../../shared/sheets/known.ts";
import type { RowReading } from "../../shared/sheets/read-row.ts";
import { fold } from "../../shared/text/fold.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import type { RegisterStore } from "../registers/store.ts";

export type KnownDeps = {
	directory: Pick<
		DirectoryStore,
		"load" | "namesakes" | "productWithCertificates"
	>;
	registers: Pick<RegisterStore, "all">;
};

/** So many names are asked for one by one; each is half a unit, as 32 rows of the register are. */
const FEW = 200;
/** Asked of the table at the same time. */
const AT_ONCE = 32;

/**
 * What the directory has of the things that rows name: found by id, by name, and owners by their tax
 * code among those that the register of the province lists. Reads in proportion to the sheet, and
 * the owners of the province once where the sheet has tax codes.
 */
export const loadKnown = async (
	deps: KnownDeps,
	province: string,
	readings: readonly RowReading[],
): Promise<Known> => {
	const edited: Edited = new Map();
	const organisations = await loadOrganisations(
		deps,
		province,
		readings,
		edited,
	);
	const products = await loadProducts(deps, province, readings, edited);
	const standing = [...organisations.values()].filter(
		({ withdrawn }) => !withdrawn,
	);
	return {
		organisations,
		organisationsByName: Map.groupBy(standing, ({ name }) => nameKey(name)),
		organisationsByTaxCode: new Map(
			standing.flatMap((one) => (one.taxCode ? [[one.taxCode, one]] : [])),
		),
		products,
		productsByName: Map.groupBy(
			[...products.values()].filter(({ product }) => !product.withdrawn),
			({ product }) => fold(product.name),
		),
		edited,
	};
};

type Edited = Map<string, readonly string[]>;

/** Keeps what people wrote by hand in some records. */
export const noteEdited = (
	edited: Edited,
	records: readonly DirectoryRecord[],
): void => {
	for (const { data, meta } of records)
		if (meta.edited) edited.set(editedKey(data), meta.edited);
};

const loadOrganisations = async (
	{ directory, registers }: KnownDeps,
	province: string,
	readings: readonly RowReading[],
	edited: Edited,
): Promise<Map<string, KnownOrganisation>> => {
	const owners = readings.flatMap(({ owner }) =>
		owner && !owner.isPersonal ? [owner] : [],
	);
	const names = new Map(
		owners.flatMap(({ name }) => (name ? [[nameKey(name), name]] : [])),
	);
	const alike = await idsByName(
		{ directory, registers },
		"organisation",
		province,
		names,
		nameKey,
	);
	const hasTaxCodes = owners.some(({ taxCode }) => taxCode !== undefined);
	const listed = hasTaxCodes
		? (await registers.all("organisations", province)).map(({ id }) => id)
		: [];
	const ids = new Set([
		...owners.flatMap(({ id }) => id ?? []),
		...owners.flatMap(({ name }) =>
			name ? [newOrganisationId(province, name)] : [],
		),
		...alike,
		...listed,
	]);
	const records = await directory.load(
		[...ids].map((id) => ({ kind: "organisation", id })),
	);
	const found = new Map<string, KnownOrganisation>();
	for (const record of records)
		if (
			record &&
			ofKind(record, "organisation") &&
			record.data.province === province
		) {
			found.set(record.data.id, record.data);
			noteEdited(edited, [record]);
		}
	return found;
};

const loadProducts = async (
	{ directory, registers }: KnownDeps,
	province: string,
	readings: readonly RowReading[],
	edited: Edited,
): Promise<Map<string, KnownProduct>> => {
	const products = readings.flatMap(({ product }) =>
		product ? [product] : [],
	);
	const names = new Map(
		products.flatMap(({ name }) => (name ? [[fold(name), name]] : [])),
	);
	const alike = await idsByName(
		{ directory, registers },
		"product",
		province,
		names,
		fold,
	);
	const ids = new Set([...products.flatMap(({ id }) => id ?? []), ...alike]);
	const found = new Map<string, KnownProduct>();
	const records = await inParallel([...ids], (id) =>
		directory.productWithCertificates(id),
	);
	for (const record of records)
		if (record?.product.data.province === province) {
			found.set(record.product.data.id, {
				product: record.product.data,
				certificates: record.certificates.map(({ data }) => data),
			});
			noteEdited(edited, [record.product, ...record.certificates]);
		}
	return found;
};

/**
 * Ids of things whose names read alike. A few names are asked one by one, which sees what was written
 * a moment ago; many are looked up in the register of the province, read once.
 */
const idsByName = async (
	{ directory, registers }: KnownDeps,
	kind: "organisation" | "product",
	province: string,
	names: ReadonlyMap<string, string>,
	keyOf: (name: string) => string,
): Promise<string[]> => {
	if (names.size <= FEW) {
		const found = await inParallel([...names.values()], (name) =>
			directory.namesakes(kind, province, name),
		);
		return found.flat();
	}
	const rows = await registers.all(`${kind}s`, province);
	return rows.flatMap(({ id, name }) => (names.has(keyOf(name)) ? [id] : []));
};

const inParallel = async <T, R>(
	items: readonly T[],
	work: (item: T) => Promise<R>,
): Promise<R[]> => {
	const results: R[] = [];
	for (let start = 0; start < items.length; start += AT_ONCE)
		results.push(
			...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))),
		);
	return results;
};
