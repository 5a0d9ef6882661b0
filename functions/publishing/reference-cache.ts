import {
	type Reference,
	referenceOf,
} from "../../shared/publishing/reference.ts";
import type { DirectoryStore } from "../directory/store.ts";

/**
 * The reference tables, kept between invocations for as long as their version stands: one small
 * consistent read instead of several hundred rows. The version is read before the rows, so a
 * change in between is found the next time.
 */
export const referenceCache = (
	store: Pick<
		DirectoryStore,
		"referenceVersion" | "provincesAndSets" | "placesOf"
	>,
): (() => Promise<Reference>) => {
	let kept: { version: number; reference: Promise<Reference> } | undefined;
	return async () => {
		const version = await store.referenceVersion();
		if (kept?.version !== version) {
			const loading = load(store);
			kept = { version, reference: loading };
			loading.catch(() => {
				// Whoever awaits it sees the fault; the next call must try anew.
				kept = undefined;
			});
		}
		return kept.reference;
	};
};

const load = async (
	store: Pick<DirectoryStore, "provincesAndSets" | "placesOf">,
): Promise<Reference> => {
	const records = await store.provincesAndSets();
	const provinces = records.flatMap(({ data }) =>
		data.kind === "province" ? [data.id] : [],
	);
	const places = await Promise.all(
		provinces.map((province) => store.placesOf(province)),
	);
	return referenceOf([...records, ...places.flat()].map(({ data }) => data));
};
