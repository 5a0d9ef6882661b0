import type { Draft } from "../../shared/directory/model.ts";
import type { RecordRef } from "./keys.ts";
import { type DirectoryStore, refOf } from "./store.ts";

export type MissingReference = {
	code: "imports.unknown_reference";
	field: string;
	values: { kind: string; id: string };
};

/**
 * For each draft, the first thing it names that the directory does not have (or that belongs to
 * another province), else `undefined`. A draft may name what stands before it in the same batch.
 */
export const missingReferences = async (
	store: Pick<DirectoryStore, "load">,
	drafts: Draft[],
): Promise<(MissingReference | undefined)[]> => {
	const wanted = drafts.map(referencesOf);
	const refs = wanted.flat().map(({ ref }) => ref);
	const loaded = await store.load(refs);
	const known = new Map<string, string | undefined>();
	loaded.forEach((record, at) => {
		const ref = refs[at];
		if (record && ref)
			known.set(
				nameOf(ref),
				"province" in record.data ? record.data.province : undefined,
			);
	});
	return drafts.map((draft, at) => {
		const missing = wanted[at]?.find(({ ref, sameProvince }) => {
			const name = nameOf(ref);
			return (
				!known.has(name) ||
				(sameProvince &&
					"province" in draft &&
					known.get(name) !== draft.province)
			);
		});
		if (missing)
			return {
				code: "imports.unknown_reference",
				field: missing.field,
				values: { kind: missing.ref.kind, id: missing.ref.id },
			};
		known.set(
			nameOf(refOf(draft)),
			"province" in draft ? draft.province : undefined,
		);
		return undefined;
	});
};

type Reference = { field: string; ref: RecordRef; sameProvince: boolean };

const nameOf = (ref: RecordRef) => `${ref.kind}#${ref.id}`;

const referencesOf = (draft: Draft): Reference[] => {
	const references: Reference[] = [];
	const needs = (field: string, ref: RecordRef, sameProvince = false) =>
		references.push({ field, ref, sameProvince });
	if ("province" in draft)
		needs("province", { kind: "province", id: draft.province });
	if (draft.kind === "product" || draft.kind === "organisation") {
		const { province } = draft;
		if (draft.commune)
			needs("commune", { kind: "commune", id: draft.commune, province }, true);
		if (draft.oldDistrict)
			needs(
				"oldDistrict",
				{ kind: "old_district", id: draft.oldDistrict, province },
				true,
			);
	}
	if (draft.kind === "product") {
		if (draft.set) needs("set", { kind: "product_set", id: draft.set });
		if (draft.producer)
			needs("producer", { kind: "organisation", id: draft.producer }, true);
	}
	if (draft.kind === "certificate")
		needs("product", { kind: "product", id: draft.product }, true);
	if (draft.kind === "organisation")
		for (const { source } of draft.figures)
			needs("figures", { kind: "source", id: source });
	if ("sources" in draft)
		for (const id of draft.sources) needs("sources", { kind: "source", id });
	return references;
};
