import type { DraftOf } from "../directory/model.ts";
import { fold } from "../text/fold.ts";
import {
	type Known,
	type KnownProduct,
	nameKey,
	newOrganisationId,
} from "./known.ts";

/**
 * The directory as it stands after the rows taken so far. A row is looked up in it, so it finds what
 * an earlier row brought by the same rules as it will when the sheet comes again.
 */
export const standingOn = (known: Known): Known => ({
	organisations: new Map(known.organisations),
	organisationsByName: new Map(known.organisationsByName),
	organisationsByTaxCode: new Map(known.organisationsByTaxCode),
	products: new Map(known.products),
	productsByName: new Map(known.productsByName),
});

/** Adds what a taken row brings; `owner` is the name that the row gives to the organisation. */
export const take = (
	standing: Known,
	draft: DraftOf<"organisation" | "product" | "certificate">,
	owner: string | undefined,
): void => {
	if (draft.kind === "organisation") takeOrganisation(standing, draft, owner);
	else if (draft.kind === "product") takeProduct(standing, draft);
	else takeCertificate(standing, draft);
};

const takeOrganisation = (
	{ organisations, organisationsByName, organisationsByTaxCode }: Known,
	draft: DraftOf<"organisation">,
	name: string | undefined,
): void => {
	organisations.set(draft.id, draft);
	// Called otherwise by a row that knew it by its tax code, it is what other rows mean by that name.
	const called = name && newOrganisationId(draft.province, name);
	if (called && !organisations.has(called)) organisations.set(called, draft);
	const key = nameKey(draft.name);
	const others = (organisationsByName.get(key) ?? []).filter(
		({ id }) => id !== draft.id,
	);
	organisationsByName.set(key, [...others, draft]);
	if (draft.taxCode) organisationsByTaxCode.set(draft.taxCode, draft);
};

/** A new product is found by its id only: two rows may mean two products of one name. */
const takeProduct = (
	{ products, productsByName }: Known,
	draft: DraftOf<"product">,
): void => {
	const certificates = products.get(draft.id)?.certificates ?? [];
	const record = { product: draft, certificates };
	products.set(draft.id, record);
	replace(productsByName, record);
};

const takeCertificate = (
	{ products, productsByName }: Known,
	draft: DraftOf<"certificate">,
): void => {
	const before = products.get(draft.product);
	if (before === undefined) return;
	const others = before.certificates.filter(({ id }) => id !== draft.id);
	const record = { ...before, certificates: [...others, draft] };
	products.set(draft.product, record);
	replace(productsByName, record);
};

const replace = (
	byName: Known["productsByName"],
	record: KnownProduct,
): void => {
	const key = fold(record.product.name);
	const named = byName.get(key);
	if (named?.some(({ product }) => product.id === record.product.id))
		byName.set(
			key,
			named.map((one) => (one.product.id === record.product.id ? record : one)),
		);
};
