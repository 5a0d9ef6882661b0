import { flagsOf } from "../../shared/directory/flags.ts";
import type {
	Draft,
	DraftKind,
	DraftOf,
	ProductAggregate,
} from "../../shared/directory/model.ts";
import { projectOrganisation } from "../../shared/publishing/project-organisation.ts";
import { projectProduct } from "../../shared/publishing/project-product.ts";
import type { Card, Projection } from "../../shared/publishing/projection.ts";
import {
	type Reference,
	referenceOf,
} from "../../shared/publishing/reference.ts";
import { slugify } from "../../shared/text/slug.ts";

/** What a catalogue of these rows contributes on a day: every projection, added up. */
export type Summed = {
	reference: Reference;
	aggregates: ProductAggregate[];
	projections: Projection[];
	counts: (group: string) => Map<string, number>;
	list: (list: string) => Card[];
};

export const recordOf = <K extends DraftKind>(data: DraftOf<K>) => ({
	data,
	meta: {
		version: 1,
		createdAt: "2026-11-01T00:00:00.000Z",
		updatedAt: "2026-11-01T00:00:00.000Z",
		slug: "name" in data ? slugify(data.name) : undefined,
		flags: flagsOf(data),
	},
});

export const summed = (rows: Draft[], day: string): Summed => {
	const reference = referenceOf(rows);
	const of = <K extends DraftKind>(kind: K) =>
		rows.filter((row): row is DraftOf<K> => row.kind === kind);
	const organisations = new Map(
		of("organisation").map((row) => [row.id, recordOf(row)]),
	);
	const certificates = Map.groupBy(of("certificate"), ({ product }) => product);
	const aggregates = of("product").map((product) => ({
		product: recordOf(product),
		certificates: (certificates.get(product.id) ?? []).map(recordOf),
		producer: organisations.get(product.producer ?? ""),
	}));
	const projections = [
		...aggregates.map((one) => projectProduct(one, reference, day)),
		...[...organisations.values()].map((one) =>
			projectOrganisation(one, reference),
		),
	];
	const counts = new Map<string, Map<string, number>>();
	for (const { group, cell } of projections.flatMap(({ counts }) => counts)) {
		const ofGroup = counts.get(group) ?? new Map<string, number>();
		counts.set(group, ofGroup.set(cell, (ofGroup.get(cell) ?? 0) + 1));
	}
	const lists = Map.groupBy(
		projections.flatMap(({ listings }) => listings),
		({ list }) => list,
	);
	return {
		reference,
		aggregates,
		projections,
		counts: (group) => counts.get(group) ?? new Map(),
		list: (list) =>
			(lists.get(list) ?? [])
				.toSorted((a, b) => (a.sort < b.sort ? -1 : 1))
				.map(({ card }) => card),
	};
};
