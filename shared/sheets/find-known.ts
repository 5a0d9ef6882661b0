import { fold } from "../text/fold.ts";
import {
	type Known,
	type KnownOrganisation,
	type KnownProduct,
	nameKey,
	newOrganisationId,
	newProductId,
	type RowOwner,
} from "./known.ts";
import { isHousehold, typeOfName } from "./organisation-kind.ts";
import type { Fail } from "./row-error.ts";
import type { Owner } from "./row-things.ts";

/**
 * The owner that a row means: by id, by tax code, or by a name that reads alike and is of the same
 * kind. Refuses where the code is of one owner and the name of another: whose the row is, nobody knows.
 */
export const findOwner = (
	{ id, name, taxCode, type }: Owner,
	known: Known,
	province: string,
	fail: Fail,
): KnownOrganisation | undefined | "refused" => {
	const refuse: (...why: Parameters<Fail>) => "refused" = (...why) => {
		fail(...why);
		return "refused";
	};
	const byCode = taxCode
		? known.organisationsByTaxCode.get(taxCode)
		: undefined;
	if (id !== undefined) {
		const found = known.organisations.get(id);
		if (found === undefined)
			return refuse("organisation.id", "sheets.unknown_id");
		return byCode === undefined || byCode.id === id
			? found
			: refuse("organisation.taxCode", "sheets.tax_code_taken", {
					id: byCode.id,
				});
	}
	if (name === undefined)
		return byCode ?? refuse("organisation.name", "sheets.name_missing");
	const fits = ownersNamed(name, type, known, province);
	if (byCode) {
		// However else it is spelled, unless that is how another is called.
		return fits.length === 0 || fits.some((one) => one.id === byCode.id)
			? byCode
			: refuse("organisation.taxCode", "sheets.tax_code_taken", {
					id: byCode.id,
				});
	}
	const ids = fits.map((one) => one.id).join(", ");
	if (fits.length > 1)
		return refuse("organisation.name", "sheets.ambiguous_name", { ids });
	const [found] = fits;
	return found?.taxCode && taxCode
		? refuse("organisation.taxCode", "sheets.other_tax_code", { id: found.id })
		: found;
};

/** The one that an import made of this name, or else all whose names read alike. */
const ownersNamed = (
	name: string,
	type: Owner["type"],
	known: Known,
	province: string,
): KnownOrganisation[] => {
	const made = known.organisations.get(newOrganisationId(province, name));
	if (made) return [made];
	const said = typeOfName(name);
	const kind = type ?? said;
	return (known.organisationsByName.get(nameKey(name)) ?? []).filter((one) => {
		// Where both names say their kind, that decides: a column beside them may be wrong or change.
		const has = typeOfName(one.name);
		return said && has ? said === has : !kind || one.type === kind;
	});
};

export type FoundProduct = { id: string; record: KnownProduct | undefined };

/**
 * The product that a row means: by id, or by its name among those of its owner, or of nobody yet. Of
 * a household only the kind is kept, so its product has no owner either and yet is not anybody's.
 */
export const findProduct = (
	{ id, name }: { id?: string; name?: string },
	owner: RowOwner,
	commune: string | undefined,
	known: Known,
	province: string,
	fail: Fail,
): FoundProduct | undefined => {
	if (id !== undefined) {
		const record = known.products.get(id);
		return record ? { id, record } : fail("product.id", "sheets.unknown_id");
	}
	if (name === undefined) return fail("product.name", "sheets.name_missing");
	const fresh = newProductId(province, name, owner, commune);
	const made = known.products.get(fresh);
	if (made) return { id: fresh, record: made };
	const { producer, type } = owner;
	const named = known.productsByName.get(fold(name)) ?? [];
	const isHere = ({ product }: KnownProduct) =>
		commune === undefined ||
		product.commune === undefined ||
		product.commune === commune;
	const unowned = named.filter(({ product }) => product.producer === undefined);
	const owned = named.filter(({ product }) => product.producer === producer);
	// Where nobody is said to own it yet, the owner of the row is what was missing.
	const free = unowned.filter(
		({ product }) => !isHousehold(product.producerType),
	);
	const nobodys = isHousehold(type) ? unowned : named;
	const own =
		producer === undefined ? nobodys : owned.length > 0 ? owned : free;
	const here = own.filter(isHere);
	// An owner may have moved; what nobody owns is another's where it is made elsewhere.
	const fits = own === owned && here.length === 0 ? owned : here;
	if (fits.length > 1)
		return fail("product.name", "sheets.ambiguous_name", {
			ids: fits.map(({ product }) => product.id).join(", "),
		});
	const [record] = fits;
	return { id: record?.product.id ?? fresh, record };
};
