import { parseNumber } from "../numbers/number.ts";
import type { FieldIssue } from "../refusals/from-zod.ts";
import { fold } from "../text/fold.ts";
import { type Award, Award as AwardSchema } from "./decision.ts";

/** One line of the form: a product with what was typed beside it. */
export type AwardRow = {
	product: string;
	isChosen: boolean;
	stars: string;
	score: string;
};

type Fields = Readonly<Record<string, readonly string[]>>;

/** Boxes of products; beside each a field for its stars and one for its score. */
export const CHOSEN = "chon";
export const starsField = (product: string) => `sao.${product}`;
export const scoreField = (product: string) => `diem.${product}`;

/** The lines of a form as it was sent. A product that has a line and no tick is not chosen. */
export const readRows = (fields: Fields): AwardRow[] => {
	const chosen = new Set(fields[CHOSEN] ?? []);
	const listed = Object.keys(fields).flatMap((name) =>
		name.startsWith("sao.") ? [name.slice("sao.".length)] : [],
	);
	return [...new Set([...listed, ...chosen])].map((product) => ({
		product,
		isChosen: chosen.has(product),
		stars: fields[starsField(product)]?.at(-1)?.trim() ?? "",
		score: fields[scoreField(product)]?.at(-1)?.trim() ?? "",
	}));
};

/** The form's fields of some lines. */
export const fieldsOf = (
	rows: readonly AwardRow[],
): Record<string, string[]> => ({
	[CHOSEN]: rows.flatMap(({ product, isChosen }) =>
		isChosen ? [product] : [],
	),
	...Object.fromEntries(
		rows.flatMap(({ product, stars, score }) => [
			[starsField(product), [stars]],
			[scoreField(product), [score]],
		]),
	),
});

/** Chosen lines as awards, or what is wrong with them, by field. */
export const readAwards = (
	rows: readonly AwardRow[],
): { awards: Award[]; issues: FieldIssue[] } => {
	const awards: Award[] = [];
	const issues: FieldIssue[] = [];
	for (const { product, isChosen, stars, score } of rows) {
		if (!isChosen) continue;
		const points = score === "" ? undefined : parseNumber(withComma(score));
		const isWrongScore = score !== "" && points === undefined;
		const read = AwardSchema.safeParse({
			product,
			stars: Number(stars),
			...(points !== undefined && { score: points }),
		});
		if (read.success && !isWrongScore) {
			awards.push(read.data);
			continue;
		}
		const wrong = new Set(read.error?.issues.map(({ path }) => path[0]));
		if (wrong.has("stars"))
			issues.push({
				field: starsField(product),
				code: stars === "" ? "input.required" : "certificates.stars",
				values: {},
			});
		if (wrong.has("score") || isWrongScore)
			issues.push({
				field: scoreField(product),
				code: "certificates.score",
				values: {},
			});
	}
	return { awards, issues };
};

/** `82.5` can mean nothing else for a score, where `82.500` might. */
const withComma = (score: string) =>
	score.replace(/^(\d{1,3})\.(\d{1,2})$/, "$1,$2");

export type KnownProduct = { id: string; name: string };

/**
 * Products out of a pasted list, a line each: an id or a name (marks and capitals do not matter), then
 * perhaps stars and score, by tabs or semicolons. A name that fits none or several is given back.
 */
export const readPasted = (
	text: string,
	products: readonly KnownProduct[],
): { rows: AwardRow[]; unknown: string[]; ambiguous: string[] } => {
	const byId = new Map(products.map((product) => [product.id, product]));
	const byName = Map.groupBy(products, ({ name }) => fold(name));
	const rows: AwardRow[] = [];
	const unknown: string[] = [];
	const ambiguous: string[] = [];
	for (const line of text.split(/\r?\n/)) {
		const [first = "", stars = "", score = ""] = line
			.split(/[\t;]/)
			.map((cell) => cell.trim());
		if (first === "") continue;
		const named = byName.get(fold(first)) ?? [];
		const found =
			byId.get(first.toLowerCase()) ??
			(named.length === 1 ? named[0] : undefined);
		if (found)
			rows.push({
				product: found.id,
				isChosen: true,
				stars: /[345]/.exec(stars)?.[0] ?? "",
				score,
			});
		else (named.length > 1 ? ambiguous : unknown).push(first.slice(0, 200));
	}
	return { rows, unknown, ambiguous };
};

/** Rows of several origins, each product once: what was typed later counts. */
export const joinRows = (...lists: (readonly AwardRow[])[]): AwardRow[] => [
	...new Map(lists.flat().map((row) => [row.product, row])).values(),
];
