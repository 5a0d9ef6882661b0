import type { EntityRef } from "../../shared/directory/events.ts";
import type { DraftKind } from "../../shared/directory/model.ts";
import { fold } from "../../shared/text/fold.ts";
import { stripKind } from "../../shared/text/names.ts";

/** Names one record. A certificate lies with its product, so it is found through it. */
export type RecordRef =
	| { kind: "certificate"; id: string; product: string }
	| {
			kind: "commune" | "old_district" | "statistic";
			id: string;
			province: string;
	  }
	| {
			kind: Exclude<
				DraftKind,
				"certificate" | "commune" | "old_district" | "statistic"
			>;
			id: string;
	  };

const partition = (ref: RecordRef): string => {
	switch (ref.kind) {
		case "product":
			return `PRODUCT#${ref.id}`;
		case "certificate":
			return `PRODUCT#${ref.product}`;
		case "organisation":
			return `ORGANISATION#${ref.id}`;
		case "source":
			return `SOURCE#${ref.id}`;
		case "statistic":
			return `STATISTICS#${ref.province}`;
		case "commune":
		case "old_district":
			return `REFERENCE#${ref.province}`;
		case "province":
		case "product_set":
			return "REFERENCE";
	}
};

/** Where a product's, organisation's or source's states and events lie together. */
export const partitionOf = (entity: EntityRef): string => {
	const [kind = "", id = ""] = entity.split("#");
	return `${kind.toUpperCase()}#${id}`;
};

const suffix = (ref: RecordRef) => `${ref.kind.toUpperCase()}#${ref.id}`;

export const stateKey = (ref: RecordRef) => ({
	pk: partition(ref),
	sk: `STATE#${suffix(ref)}`,
});
/** One event per version of a record: the same write cannot be recorded twice. */
export const eventKey = (ref: RecordRef, version: number) => ({
	pk: partition(ref),
	sk: `EVENT#${suffix(ref)}#${String(version).padStart(8, "0")}`,
});
export const REFERENCE_VERSION = { pk: "REFERENCE", sk: "VERSION" };

/** Index of products by producer. */
export const producerKey = (organisation: string) => `PRODUCER#${organisation}`;

/** The same index, of organisations by tax code. */
export const taxCodeKey = (taxCode: string) => `TAX_CODE#${taxCode}`;

/** What an organisation lets everybody see of how to reach it. */
export const contactKey = (organisation: string) => ({
	pk: `ORGANISATION#${organisation}`,
	sk: "CONTACT",
});

/** Index by name: two entries of one province whose names fold alike meet here. */
export const nameKey = (kind: DraftKind, province: string, name: string) =>
	`NAME#${kind}#${province}#${fold(stripKind(name)).slice(0, LONGEST_NAME)}`;
/** Folding may lengthen a name; an index key must stay below 2 kB. */
const LONGEST_NAME = 300;

/** A name that one thing holds for ever: an address, or the id of what lies below something else. */
export const claimKey = (name: string) => ({
	pk: `CLAIM#${name}`,
	sk: "CLAIM",
});
