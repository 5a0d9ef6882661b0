import type { OpenCatalogue } from "./open.ts";
import type { Question, Span } from "./question.ts";
import { bucketOf, setTerm } from "./terms.ts";

/**
 * The shards that together hold every answer: all that one of the words can be found in, chosen
 * so that they are small. What needs everything (no word at all, only `4 sao`) gets all parts.
 */
export const shardsFor = (
	question: Question,
	catalogue: OpenCatalogue,
): string[] => {
	const everything = [...catalogue.parts.keys()].map(partFile);
	let best = { files: everything, cost: catalogue.total };
	for (const [at, { isOptional }] of question.tokens.entries()) {
		const files = isOptional ? undefined : shardsOf(question, at, catalogue);
		if (files === undefined || files.length === 0) continue;
		const cost = files.reduce((sum, file) => sum + sizeOf(file, catalogue), 0);
		if (cost < best.cost) best = { files, cost };
	}
	return best.files;
};

/** The shards with all that one of the words can be found in; `undefined`: it may be anywhere. */
export const shardsOf = (
	{ tokens, spans }: Question,
	at: number,
	catalogue: OpenCatalogue,
): string[] | undefined => {
	const words = [...(tokens[at]?.options.keys() ?? [])]
		.filter((word) => catalogue.lexicon.vocabulary.has(word))
		.map(wordFile);
	const others = spans
		.filter(({ from, to }) => from <= at && at < to)
		.map((span) => filesOfSpan(span, catalogue));
	return others.includes(undefined)
		? undefined
		: [...new Set([...words, ...others.flatMap((files) => files ?? [])])];
};

/** `undefined`: it may be anywhere. */
const filesOfSpan = (
	{ phrase }: Span,
	{ lexicon, parts }: OpenCatalogue,
): string[] | undefined => {
	switch (phrase.means) {
		case "place": {
			const { communes, district } = phrase.place;
			const places = [...communes].map(
				(code) => lexicon.communes.get(code)?.districts[0] ?? "0",
			);
			return [...new Set([...places, ...(district ? [district] : [])])]
				.filter((part) => parts.has(part))
				.map(partFile);
		}
		case "sets":
			return phrase.sets
				.map(setTerm)
				.filter((term) => lexicon.vocabulary.has(term))
				.map(wordFile);
		case "text":
		case "glued": {
			const counts = phrase.to.map(({ folded }) => ({
				folded,
				count: lexicon.vocabulary.get(folded)?.count ?? 0,
			}));
			const [rarest] = counts.sort((a, b) => a.count - b.count);
			return rarest && rarest.count > 0 ? [wordFile(rarest.folded)] : [];
		}
		default:
			return undefined;
	}
};

const partFile = (part: string) => `part-${part}`;
const wordFile = (word: string) => `words-${bucketOf(word)}`;

const sizeOf = (file: string, catalogue: OpenCatalogue): number => {
	if (catalogue.has(file)) return 0;
	const [kind, name = ""] = file.split("-");
	return kind === "part"
		? (catalogue.parts.get(name) ?? 0)
		: (catalogue.buckets.get(Number(name)) ?? 0);
};
