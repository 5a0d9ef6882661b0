import { normaliseTaxCode } from "../../shared/cooperatives/tax-code.ts";
import type { DirectoryRecord } from "../../shared/directory/model.ts";
import { wordsList } from "../../shared/publishing/search-listings.ts";
import { PublicSearchRecord } from "../../shared/search/model.ts";
import { bucketOf } from "../../shared/search/terms.ts";
import { wordsIn } from "../../shared/search/words.ts";
import { stripKind } from "../../shared/text/names.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import type { PublishingStore } from "../publishing/store.ts";

export type FindDeps = {
	directory: Pick<DirectoryStore, "load" | "withTaxCode">;
	publishing: Pick<PublishingStore, "list">;
};

/** As many as somebody looks through. */
export const MOST_FOUND = 20;

/**
 * Organisations by tax code, written in any usual way, or by words of the name without marks. The
 * words lead through the search's own lists: the list of the longest is read, nothing is scanned.
 */
export const findOrganisations = async (
	deps: FindDeps,
	query: string,
	provinces: string[],
): Promise<DirectoryRecord<"organisation">[]> => {
	const taxCode = normaliseTaxCode(query);
	const ids = taxCode
		? await deps.directory.withTaxCode(taxCode)
		: (
				await Promise.all(
					provinces.map((province) => idsByName(deps, province, query)),
				)
			).flat();
	const records = await deps.directory.load(
		[...new Set(ids)]
			.slice(0, MOST_FOUND + 1)
			.map((id) => ({ kind: "organisation", id })),
	);
	return records.flatMap((record) =>
		record && ofKind(record, "organisation") && !record.data.withdrawn
			? [record]
			: [],
	);
};

const idsByName = async (
	{ publishing }: FindDeps,
	province: string,
	query: string,
): Promise<string[]> => {
	const wanted = wordsOf(stripKind(query)).slice(0, 12);
	// A long word is in few names; one list is enough, the other words are compared.
	const [longest] = [...wanted].sort((a, b) => b.length - a.length);
	if (longest === undefined) return [];
	const records = await publishing.list(
		wordsList(province, "organisations", String(bucketOf(longest))),
		PublicSearchRecord,
	);
	return records
		.filter((record) => {
			const names = wordsOf(
				[record.name, ...(record.alsoKnownAs ?? []), record.nameEn].join(" "),
			);
			return wanted.every((word) => names.includes(word));
		})
		.map(({ id }) => id);
};

const wordsOf = (text: string): string[] =>
	wordsIn(text.normalize("NFC")).map(({ folded }) => folded);
