import type { OrganisationType } from "../cooperatives/model.ts";
import type { DraftOf } from "../directory/model.ts";
import { fold } from "../text/fold.ts";
import { stripKind } from "../text/names.ts";
import { newRecordId } from "./new-record-id.ts";
import { isHousehold, typeOfName } from "./organisation-kind.ts";

export type KnownOrganisation = DraftOf<"organisation">;
export type KnownProduct = {
	product: DraftOf<"product">;
	certificates: DraftOf<"certificate">[];
};

/** What the directory has of what a sheet may mean, read before the sheet is looked through. */
export type Known = {
	organisations: Map<string, KnownOrganisation>;
	/** By `nameKey`. */
	organisationsByName: Map<string, KnownOrganisation[]>;
	organisationsByTaxCode: Map<string, KnownOrganisation>;
	products: Map<string, KnownProduct>;
	productsByName: Map<string, KnownProduct[]>;
	/** By `editedKey`: fields that people wrote by hand, which a sheet would overwrite. */
	edited?: Map<string, readonly string[]>;
};

export const editedKey = ({ kind, id }: { kind: string; id: string }): string =>
	`${kind} ${id}`;

/** Names that read alike: `HTX Chi Lăng` and `Hợp tác xã  chi lăng`. */
export const nameKey = (name: string): string => fold(stripKind(name));

/** The id of an owner that the directory does not have yet. */
export const newOrganisationId = (province: string, name: string): string =>
	newRecordId("h", province, typeOfName(name) ?? "", nameKey(name));

/**
 * Of a product: two owners may each make a `Mật ong`, and so may two communes, and a household beside
 * one of whose owner nothing is said.
 */
export const newProductId = (
	province: string,
	name: string,
	{ producer, type }: RowOwner,
	commune = "",
): string =>
	newRecordId(
		"p",
		province,
		fold(name),
		producer ?? `${isHousehold(type) ? "household" : "commune"} ${commune}`,
	);

/** Of the owner that a row names, what is kept: its id, or of a person the kind alone. */
export type RowOwner = {
	producer?: string | undefined;
	type?: OrganisationType | undefined;
};
