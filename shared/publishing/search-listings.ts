import { statusOn } from "../certificates/rules.ts";
import type { CalendarDate } from "../dates/model.ts";
import { latestDay } from "../dates/partial.ts";
import type { DirectoryRecord, ProductAggregate } from "../directory/model.ts";
import { partCell } from "../search/build-index.ts";
import type { Catalogue } from "../search/facets.ts";
import { PublicSearchRecord } from "../search/model.ts";
import { bucketOf, NO_PART, termsOf } from "../search/terms.ts";
import { isShown, leadCertificate } from "./cards.ts";
import { pageKey } from "./page-key.ts";
import type { Listing, Tally } from "./projection.ts";
import type { Reference } from "./reference.ts";

/** All records of a part; all records with a word of a bucket. */
export const partList = (province: string, catalogue: string, part: string) =>
	`search:${province}:${catalogue}:${part}`;
export const wordsList = (
	province: string,
	catalogue: string,
	bucket: string,
) => `words:${province}:${catalogue}:${bucket}`;
/** How many records have a word, and how many a part has. */
export const wordCounts = (province: string, catalogue: string) =>
	`words:${province}:${catalogue}`;

type Contribution = { listings: Listing[]; counts: Tally[] };

/** What a product contributes to the search on a day. */
export const searchOfProduct = (
	aggregate: ProductAggregate,
	reference: Reference,
	day: CalendarDate,
): Contribution => {
	const { product, producer } = aggregate;
	const { data, meta } = product;
	const lead = leadCertificate(aggregate, day);
	const since = lead?.issuedOn ?? lead?.attestedOn;
	return contribution(
		data.province,
		"products",
		PublicSearchRecord.parse({
			...namesOf(data),
			id: data.id,
			slug: meta.slug,
			nameZh: data.nameZh,
			producer:
				producer && isShown(producer.data) ? producer.data.name : undefined,
			type: producer?.data.type ?? data.producerType,
			commune: data.commune,
			oldDistrict: data.commune ? undefined : data.oldDistrict,
			set: data.set,
			stars: lead?.stars,
			status: lead && statusOn(lead, day),
			season: data.season.length > 0 ? data.season : undefined,
			since: since && latestDay(since).replaceAll("-", ""),
		}),
		reference,
	);
};

/** What an organisation that has a page contributes to the search. */
export const searchOfOrganisation = (
	{ data, meta }: DirectoryRecord<"organisation">,
	reference: Reference,
): Contribution =>
	contribution(
		data.province,
		"organisations",
		PublicSearchRecord.parse({
			...namesOf(data),
			id: data.id,
			slug: meta.slug,
			type: data.type,
			commune: data.commune,
			oldDistrict: data.commune ? undefined : data.oldDistrict,
			sector: data.sector,
			status: data.status,
		}),
		reference,
	);

const namesOf = (data: {
	name: string;
	alsoKnownAs: string[];
	nameEn?: string | undefined;
}) => ({
	name: data.name,
	alsoKnownAs: data.alsoKnownAs.length > 0 ? data.alsoKnownAs : undefined,
	nameEn: data.nameEn,
});

const contribution = (
	province: string,
	catalogue: Catalogue,
	record: PublicSearchRecord,
	{ communes }: Reference,
): Contribution => {
	const part =
		communes.get(record.commune ?? "")?.oldDistricts[0] ??
		record.oldDistrict ??
		NO_PART;
	const terms = termsOf(catalogue, record);
	const buckets = new Set([...terms.values()].map(bucketOf));
	const index = pageKey("search_index", province, catalogue);
	const partPage = pageKey("search_part", province, catalogue, part);
	const group = wordCounts(province, catalogue);
	return {
		listings: [
			{
				list: partList(province, catalogue, part),
				sort: record.id,
				card: record,
				// While there are few, the index holds the records themselves.
				pages: [partPage, index],
			},
			...[...buckets].map((bucket) => ({
				list: wordsList(province, catalogue, String(bucket)),
				sort: record.id,
				card: record,
				pages: [pageKey("search_words", province, catalogue, bucket)],
			})),
		],
		counts: [partCell(part), ...terms.keys()].map((cell) => ({
			group,
			cell,
			pages: [index],
		})),
	};
};
