import type {
	Matched,
	OrganisationHit,
	ProductHit,
	Ranges,
} from "../publishing/search-document.ts";
import { type Entry, pathOf } from "./entry.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Match } from "./match.ts";

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

/** A found product as its row shows it. */
export const productHit = (
	entry: Entry,
	found: Match | undefined,
	lexicon: Lexicon,
): ProductHit => {
	const { record, place } = entry;
	const path = pathOf("products", entry);
	const { id, name, producer, stars, season = [] } = record;
	const set = lexicon.sets.get(record.set ?? "");
	return {
		id,
		path,
		name,
		season: season as ProductHit["season"],
		matched: matchedOf(entry, found, lexicon),
		...(set && { set: { no: set.no, name: set.name } }),
		...(producer !== undefined && { producer }),
		...(place !== undefined && { place }),
		...(record.type !== undefined && {
			producerType: record.type as NonNullable<ProductHit["producerType"]>,
		}),
		...(stars !== undefined && {
			stars: stars as NonNullable<ProductHit["stars"]>,
		}),
		...(record.status !== undefined && {
			status: record.status as NonNullable<ProductHit["status"]>,
		}),
	};
};

/** A found organisation as its row shows it. */
export const organisationHit = (
	entry: Entry,
	found: Match | undefined,
	lexicon: Lexicon,
): OrganisationHit => {
	const { record, place } = entry;
	const path = pathOf("organisations", entry);
	return {
		id: record.id,
		path,
		name: record.name,
		type: record.type as OrganisationHit["type"],
		status: record.status as OrganisationHit["status"],
		matched: matchedOf(entry, found, lexicon),
		...(place !== undefined && { place }),
		...(record.sector !== undefined && {
			sector: record.sector as NonNullable<OrganisationHit["sector"]>,
		}),
	};
};

/** Ranges of words, those side by side as one. */
const join = (
	text: string,
	words: { start: number; end: number }[],
): Ranges => {
	const ranges: Ranges = [];
	for (const { start, end } of words.toSorted((a, b) => a.start - b.start)) {
		const last = ranges.at(-1);
		if (last && /^\s*$/.test(text.slice(last[1], start))) last[1] = end;
		else ranges.push([start, end]);
	}
	return ranges;
};

const matchedOf = (
	{ fields, place, record }: Entry,
	found: Match | undefined,
	lexicon: Lexicon,
): Matched => {
	if (found === undefined) return {};
	const parts = fields.map(({ field, text, words }, at) => {
		const here = [...(found.words.get(at) ?? [])].map((word) => words[word]);
		const ranges = join(text, here.filter(isThere));
		return { field, text, ranges };
	});
	const of = (name: string) =>
		parts.find(({ field, ranges }) => field === name && ranges.length > 0);
	const name = of("name");
	const producer = of("producer");
	const hidden = of("also_known_as") ?? of("name_en") ?? of("name_zh");
	const spot = placeOf(found, place);
	const set = lexicon.sets.get(record.set ?? "");
	const isBySet = found.spans.some(({ phrase }) => phrase.means === "sets");
	const elsewhere =
		name || hidden || spot.old || !isBySet || set === undefined
			? (hidden && isElsewhere(hidden)) || spot.old
			: { field: "set" as const, text: set.name, ranges: [] };
	return {
		...(name && { name: name.ranges }),
		...(producer && { producer: producer.ranges }),
		...(spot.place && { place: spot.place }),
		...(elsewhere && { elsewhere }),
	};
};

const isElsewhere = ({
	field,
	text,
	ranges,
}: {
	field: string;
	text: string;
	ranges: Ranges;
}): Matched["elsewhere"] =>
	field === "also_known_as" || field === "name_en" || field === "name_zh"
		? { field, text, ranges }
		: undefined;

/** A place that was asked for: in the row itself, or the earlier name that it goes by no more. */
const placeOf = (found: Match, shown: string | undefined) => {
	const places = found.spans.flatMap(({ phrase }) =>
		phrase.means === "place" ? [phrase.place] : [],
	);
	const here = places.find(({ label }) => label === shown);
	const mark = (text: string, from: { start: number }[]) =>
		[[from[0]?.start ?? 0, text.length]] as Ranges;
	if (here) return { place: mark(here.label, here.words) };
	const [old] = places;
	return old === undefined
		? {}
		: {
				old: {
					field: "old_place" as const,
					text: old.label,
					ranges: mark(old.label, old.words),
				},
			};
};
