import fc from "fast-check";
import { expect, test } from "vitest";
import { demonstration } from "../../infra/data/demonstration.ts";
import type { OpenCatalogue } from "../../shared/search/open.ts";
import { search } from "../../shared/search/search.ts";
import { fold, withoutMarks } from "../../shared/text/fold.ts";
import {
	DAY,
	filesOf,
	openFiles,
	openReal,
	REAL_ROWS,
	rowsIn,
} from "./catalogues.ts";

const ask = async (catalogue: OpenCatalogue, text: string) => {
	const answers = [];
	// What was asked for by its name has to stand on the first pages.
	for (let page = 1, pages = 1; page <= Math.min(pages, 2); page++) {
		const answer = await search(
			catalogue,
			{
				catalogue: catalogue.catalogue,
				text,
				selected: {},
				sort: "match",
				page,
			},
			11,
		);
		pages = answer.pages;
		answers.push(...answer.hits.list.map(({ id }) => id));
	}
	return answers;
};

const INVENTED_ROWS = [
	...rowsIn("10-programme.jsonl"),
	...demonstration({ products: 300, day: DAY }),
];
const CATALOGUES = ["products", "organisations"] as const;
const OPEN = await Promise.all([
	...CATALOGUES.flatMap((catalogue) =>
		["20", "24"].map((province) => openReal(province, catalogue)),
	),
	...CATALOGUES.map((catalogue) =>
		openFiles(
			catalogue,
			filesOf(INVENTED_ROWS, "99", catalogue, { isSharded: true }),
		),
	),
]);
/** The same catalogues at one go: what their names are, whatever shards are loaded. */
const WHOLE = [
	...OPEN.slice(0, 4),
	...(await Promise.all(
		CATALOGUES.map((catalogue) =>
			openFiles(catalogue, filesOf(INVENTED_ROWS, "99", catalogue)),
		),
	)),
];

const named = fc.constantFrom(
	...WHOLE.flatMap(({ entries }, at) =>
		[...entries.values()].flatMap(({ record }) =>
			[record.name, ...(record.alsoKnownAs ?? [])].map((name) => ({
				at,
				id: record.id,
				name,
			})),
		),
	),
);
const open = (at: number): OpenCatalogue => {
	const found = OPEN[at];
	if (found === undefined) throw new Error(`there is no catalogue ${at}`);
	return found;
};

const WAYS: [string, (name: string) => string][] = [
	["as it is", (name) => name],
	["without marks", withoutMarks],
	["folded", fold],
	["in capitals", (name) => name.toUpperCase()],
	["decomposed", (name) => name.normalize("NFD")],
	["with no-break spaces", (name) => name.replaceAll(" ", "\u00a0")],
];

test.each(WAYS)(
	"every name is found %s",
	async (_, write) => {
		await fc.assert(
			fc.asyncProperty(named, async ({ at, id, name }) => {
				expect(await ask(open(at), write(name))).toContain(id);
			}),
			{ numRuns: 60 },
		);
	},
	60_000,
);

test("every name is found with a slip in one of its longer words", async () => {
	const slip = fc.record({
		thing: named,
		word: fc.nat(),
		letter: fc.nat(),
		how: fc.constantFrom("less", "twice", "other", "swapped"),
	});
	await fc.assert(
		fc.asyncProperty(slip, async ({ thing, word, letter, how }) => {
			const words = fold(thing.name).split(" ");
			const long = words.flatMap((text, at) => (text.length > 3 ? [at] : []));
			const at = long[word % long.length];
			if (at === undefined) return;
			const text = words[at] ?? "";
			// The first letter is seldom wrong.
			const i = 1 + (letter % (text.length - 2));
			const rest = text.slice(i + 1);
			const wrong = {
				less: text.slice(0, i) + rest,
				twice: text.slice(0, i + 1) + text[i] + rest,
				other: `${text.slice(0, i)}z${rest}`,
				swapped: text.slice(0, i) + text[i + 1] + text[i] + rest.slice(1),
			}[how];
			// A slip that makes another word that is there asks for that one.
			if (open(thing.at).lexicon.vocabulary.has(wrong)) return;
			const asked = words.with(at, wrong).join(" ");
			expect(await ask(open(thing.at), asked), asked).toContain(thing.id);
		}),
		{ numRuns: 80 },
	);
}, 60_000);

test("what is found does not depend on what was asked before", async () => {
	const files = filesOf(REAL_ROWS, "20", "products", { isSharded: true });
	const texts = fc.array(named, { minLength: 1, maxLength: 3 });
	await fc.assert(
		fc.asyncProperty(texts, named, async (before, thing) => {
			const [fresh, used] = await Promise.all(
				[1, 2].map(() => openFiles("products", files)),
			);
			if (!fresh || !used) return;
			for (const { name } of before) await ask(used, name);
			expect(await ask(used, thing.name)).toEqual(await ask(fresh, thing.name));
		}),
		{ numRuns: 30 },
	);
}, 60_000);
