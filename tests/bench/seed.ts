import { directoryStore, ofKind } from "../../functions/directory/store.ts";
import { project } from "../../functions/publishing/project.ts";
import {
	type Entry,
	type PublishingStore,
	publishingStore,
} from "../../functions/publishing/store.ts";
import type { EntityRef } from "../../shared/directory/events.ts";
import {
	type DirectoryRecord,
	Draft,
	type ProductAggregate,
} from "../../shared/directory/model.ts";
import type { PageKey } from "../../shared/publishing/page-key.ts";
import { referenceOf } from "../../shared/publishing/reference.ts";
import { slugify } from "../../shared/text/slug.ts";
import { bulkWriter } from "./bulk-writer.ts";
import { type Catalogue, entitiesOf } from "./catalogue.ts";
import type { Stage } from "./stage.ts";

/** Yesterday for everybody, so that a change of today is a change of the day, too. */
const SAVED_AT = new Date(Date.now() - 86_400_000).toISOString();

/** Fills a catalogue's tables with rows and their projections; answers with the pages these ask for. None is rendered. */
export const seed = async (
	stage: Stage,
	{ tables }: Catalogue,
	rows: string[],
): Promise<Set<PageKey>> => {
	const pages = new Set<PageKey>();
	const bulk = bulkWriter(stage.client);
	const records = rows.map(recordOf);
	const directory = directoryStore(bulk.client, tables.DIRECTORY_TABLE);
	await directory.save(
		records.map((record) => ({
			record,
			replaces: 0,
			author: { actor: "job:bench", role: "system" },
		})),
	);
	const reference = referenceOf(records.map(({ data }) => data));
	const publishing = publishingStore(bulk.client, tables.PUBLISHING_TABLE);
	const deps = {
		directory: inMemory(records),
		publishing: remembering(publishing),
		reference: async () => reference,
		send: async (asked: PageKey[]) => {
			for (const page of asked) pages.add(page);
		},
		now: () => SAVED_AT,
	};
	for (const entity of entitiesOf(rows)) await project(deps, entity);
	await bulk.flush();
	return pages;
};

/** What stands only in memory yet is told from there: a large product is projected in several steps. */
const remembering = (publishing: PublishingStore): PublishingStore => {
	const entries = new Map<EntityRef, Entry>();
	return {
		...publishing,
		entry: async (entity) => entries.get(entity),
		project: (entity, before, after, ...rest) => {
			entries.set(entity, { ...after, rev: (before?.rev ?? 0) + 1 });
			return publishing.project(entity, before, after, ...rest);
		},
	};
};

export const recordOf = (row: string): DirectoryRecord => {
	const data = Draft.parse(JSON.parse(row));
	const hasPage = data.kind === "product" || data.kind === "organisation";
	return {
		data,
		meta: {
			version: 1,
			createdAt: SAVED_AT,
			updatedAt: SAVED_AT,
			flags: [],
			...(hasPage && { slug: data.slug ?? slugify(data.name) }),
		},
	};
};

/** What projecting asks the directory for, answered from the rows themselves. */
export const inMemory = (records: DirectoryRecord[]) => {
	const byName = new Map(
		records.map((record) => [`${record.data.kind}#${record.data.id}`, record]),
	);
	const certificates = Map.groupBy(
		records.filter((record) => ofKind(record, "certificate")),
		({ data }) => data.product,
	);
	return {
		load: async (refs: { kind: string; id: string }[]) =>
			refs.map(({ kind, id }) => byName.get(`${kind}#${id}`)),
		productWithCertificates: async (id: string) => {
			const product = byName.get(`product#${id}`);
			return product && ofKind(product, "product")
				? { product, certificates: certificates.get(id) ?? [] }
				: undefined;
		},
		productsOf: async () => [],
		/** Every product with its certificates and its producer. */
		aggregates: (): ProductAggregate[] =>
			records.flatMap((product) => {
				if (!ofKind(product, "product")) return [];
				const producer = byName.get(`organisation#${product.data.producer}`);
				return {
					product,
					certificates: certificates.get(product.data.id) ?? [],
					producer:
						producer && ofKind(producer, "organisation") ? producer : undefined,
				};
			}),
	};
};
