import type { DraftOf } from "../directory/model.ts";
import { fingerprint } from "../publishing/fingerprint.ts";

/** Fields that the kept entry may take over from the other; the rest belongs to its own id. */
export const TAKEABLE = {
	product: [
		"name",
		"nameEn",
		"nameZh",
		"producer",
		"producerType",
		"commune",
		"communeBasis",
		"oldDistrict",
		"placeAsPrinted",
		"set",
		"setConfirmed",
		"story",
		"ingredients",
		"usage",
		"storage",
		"shelfLife",
		"season",
		"capacity",
		"packaging",
		"gtin",
		"ocopCode",
		"intellectualProperty",
		"channels",
		"councilScores",
		"photos",
		"note",
		"discontinued",
	],
	organisation: [
		"name",
		"type",
		"nameEn",
		"taxCode",
		"legacyRegistrationNo",
		"sector",
		"activities",
		"commune",
		"oldDistrict",
		"address",
		"status",
		"founded",
		"figures",
		"pilot",
		"story",
		"seeks",
		"photos",
		"note",
	],
} as const;

export type Mergeable = DraftOf<"product" | "organisation">;

const MOST_NAMES = 10;

/**
 * What is kept of two entries that are one: the kept one, with the fields taken over, with what only
 * the other says, with the sources of both (a fact never loses its source) and with the other's name
 * as one that it is also known by.
 */
export const combined = <T extends Mergeable>(
	kept: T,
	dropped: T,
	take: readonly string[],
): T => {
	const fields: readonly string[] = TAKEABLE[kept.kind];
	const given = Object.entries(dropped).filter(
		([field, value]) =>
			fields.includes(field) &&
			!isEmpty(value) &&
			(take.includes(field) || isEmpty(read(kept, field))),
	);
	const merged = { ...kept, ...Object.fromEntries(given) };
	const names = [
		...kept.alsoKnownAs,
		kept.name,
		dropped.name,
		...dropped.alsoKnownAs,
	];
	const others = [...new Set(names)].filter((name) => name !== merged.name);
	return {
		...merged,
		alsoKnownAs: others.slice(0, MOST_NAMES),
		sources: [...new Set([...kept.sources, ...dropped.sources])],
	};
};

/** Fields in which both say something, and not the same: somebody has to choose. */
export const disputed = (one: Mergeable, other: Mergeable): string[] =>
	TAKEABLE[one.kind].filter((field) => {
		const [a, b] = [read(one, field), read(other, field)];
		return !isEmpty(a) && !isEmpty(b) && fingerprint(a) !== fingerprint(b);
	});

const read = (data: Mergeable, field: string): unknown =>
	Object.entries(data).find(([name]) => name === field)?.[1];

const isEmpty = (value: unknown): boolean =>
	value === undefined ||
	value === "" ||
	value === false ||
	(Array.isArray(value) && value.length === 0);
