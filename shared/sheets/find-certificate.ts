import type { DraftOf } from "../directory/model.ts";
import { fold } from "../text/fold.ts";
import type { KnownProduct } from "./known.ts";
import { newRecordId } from "./new-record-id.ts";

/**
 * The id of the recognition that a row speaks of: found by decision, by day, or as the newest of so
 * many stars; else a new one.
 */
export const findCertificate = (
	product: string,
	record: KnownProduct | undefined,
	values: Record<string, unknown>,
): string => {
	const there = record?.certificates ?? [];
	const { decisionNo, issuedOn, stars, round } = values;
	const mark = String(decisionNo ?? issuedOn ?? round ?? stars ?? "");
	const id = newRecordId("c", product, fold(mark));
	// What an earlier import made of the same words comes first: so it finds its own.
	if (there.some((one) => one.id === id)) return id;
	const standing = there
		.filter(({ withdrawn }) => !withdrawn)
		.sort((a, b) => (newness(a) < newness(b) ? 1 : -1));
	const agrees = (a: unknown, b: unknown) =>
		a === undefined || b === undefined || a === b;
	// Of several, the one that already says what the row says, or else the newest.
	const pick = (fits: (one: DraftOf<"certificate">) => boolean) => {
		const all = standing.filter(fits);
		return all.find((one) => says(one, values)) ?? all[0];
	};
	const match =
		pick(
			(one) =>
				decisionNo !== undefined &&
				fold(one.decisionNo ?? "") === fold(String(decisionNo)),
		) ??
		pick(
			(one) =>
				(decisionNo === undefined || one.decisionNo === undefined) &&
				issuedOn !== undefined &&
				one.issuedOn === issuedOn,
		) ??
		pick(
			(one) =>
				(decisionNo ?? issuedOn) === undefined &&
				stars !== undefined &&
				one.stars === stars &&
				agrees(one.round, round),
		);
	return match?.id ?? id;
};

const newness = ({ issuedOn = "", id }: DraftOf<"certificate">): string =>
	`${issuedOn} ${id}`;

const says = (
	certificate: DraftOf<"certificate">,
	values: Record<string, unknown>,
): boolean => {
	const has = new Map<string, unknown>(Object.entries(certificate));
	return Object.entries(values).every(
		([field, value]) =>
			JSON.stringify(has.get(field)) === JSON.stringify(value),
	);
};
