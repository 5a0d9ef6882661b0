import type { Draft } from "../../shared/directory/model.ts";
import { claimsOf } from "./claims.ts";
import { refOf } from "./entity.ts";
import type { RecordRef } from "./keys.ts";
import type { DirectoryStore } from "./store.ts";

/** Why a draft cannot be saved, whatever is tried: a code of the imports catalogue. */
export type Objection = {
	code:
		| "imports.unknown_reference"
		| "imports.name_taken"
		| "imports.conflict"
		| "imports.not_storable";
	field: string;
	values: Record<string, string>;
};

/**
 * For each draft the first thing it names that the directory does not have (or that belongs to
 * another province), or a name it wants that another holds; else `undefined`. A draft may name
 * what stands before it in the same batch.
 */
export const objections = async (
	store: Pick<DirectoryStore, "load" | "holders">,
	drafts: Draft[],
): Promise<(Objection | undefined)[]> => {
	const wanted = drafts.map(referencesOf);
	const refs = wanted.flat().map(({ ref }) => ref);
	const loaded = await store.load(refs);
	const known = new Map<string, string | undefined>();
	for (const [at, record] of loaded.entries()) {
		const ref = refs[at];
		if (record && ref) known.set(nameOf(ref), provinceOf(record.data));
	}
	const names = [...new Set(drafts.flatMap(claimsOf).map(({ name }) => name))];
	const found = await store.holders(names);
	const holders = new Map(names.map((name, at) => [name, found[at]]));

	return drafts.map((draft, at): Objection | undefined => {
		const missing = wanted[at]?.find(({ ref, sameProvince }) => {
			const name = nameOf(ref);
			const isElsewhere = sameProvince && known.get(name) !== provinceOf(draft);
			return !known.has(name) || isElsewhere;
		});
		if (missing)
			return {
				code: "imports.unknown_reference",
				field: missing.field,
				values: { id: missing.ref.id },
			};
		const claims = claimsOf(draft);
		const taken = claims.find(
			({ name, owner }) => (holders.get(name) ?? owner) !== owner,
		);
		if (taken)
			return {
				code: "imports.name_taken",
				field: taken.field,
				values: { holder: holders.get(taken.name) ?? "" },
			};
		for (const { name, owner } of claims) holders.set(name, owner);
		known.set(nameOf(refOf(draft)), provinceOf(draft));
		return undefined;
	});
};

type Reference = { field: string; ref: RecordRef; sameProvince: boolean };

const nameOf = (ref: RecordRef) => `${ref.kind}#${ref.id}`;

const provinceOf = (draft: Draft) =>
	"province" in draft ? draft.province : undefined;

const referencesOf = (draft: Draft): Reference[] => {
	const references: Reference[] = [];
	const needs = (field: string, ref: RecordRef, sameProvince = false) =>
		references.push({ field, ref, sameProvince });
	if ("province" in draft)
		needs("province", { kind: "province", id: draft.province });
	if (draft.kind === "product" || draft.kind === "organisation") {
		const { province, commune, oldDistrict } = draft;
		if (commune) needs("commune", { kind: "commune", id: commune, province });
		if (oldDistrict)
			needs("oldDistrict", { kind: "old_district", id: oldDistrict, province });
	}
	if (draft.kind === "product" || draft.kind === "organisation") {
		const { kind, mergedInto } = draft;
		if (mergedInto) needs("mergedInto", { kind, id: mergedInto }, true);
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
