import {
	type AwardRow,
	CHOSEN,
	fieldsOf,
	joinRows,
	readAwards,
	readPasted,
	readRows,
} from "../../shared/certificates/award-rows.ts";
import {
	type Award,
	Decision,
	isInFuture,
	MOST_PRODUCTS,
} from "../../shared/certificates/decision.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { fold } from "../../shared/text/fold.ts";
import type { RegisterStore } from "../registers/store.ts";
import { readFields } from "../signed-in/fields.ts";
import type { Fields } from "../signed-in/route.ts";

export type EntryDeps = {
	registers: Pick<RegisterStore, "all">;
	now: () => string;
};

/** Fields of the form that are neither of the decision nor of a product. */
export const SEARCH = "tim";
export const PASTE = "dan";
export const STEP = "buoc";
/** So many results of a search are offered at a time. */
const OFFERED = 30;

/** The form as it was sent, with what it means so far. */
export const readEntry = async (
	{ registers, now }: EntryDeps,
	province: string,
	fields: Fields,
) => {
	const products = (await registers.all("products", province))
		.filter(({ state, name }) => state !== "withdrawn" && name !== "")
		.map(({ id, name }) => ({ id, name }));
	const names = new Map(products.map(({ id, name }) => [id, name]));
	const pasted = readPasted(fields[PASTE]?.at(-1) ?? "", products);
	const rows = joinRows(pasted.rows, readRows(fields));
	const query = (fields[SEARCH]?.at(-1) ?? "").trim().slice(0, 100);
	const listed = new Set(rows.map(({ product }) => product));
	const wanted = fold(query);
	const matching =
		wanted === ""
			? []
			: products.filter(
					({ id, name }) =>
						!listed.has(id) &&
						(fold(name).includes(wanted) || id === query.toLowerCase()),
				);
	const meaning = meaningOf(rows, fields, dayIn(now()));
	const isLost = pasted.unknown.length + pasted.ambiguous.length > 0;
	return {
		...meaning,
		issues: [
			...meaning.issues,
			...(isLost ? [issue(PASTE, "certificates.unmatched_list")] : []),
		],
		rows,
		names,
		query,
		found: matching.slice(0, OFFERED),
		foundInAll: matching.length,
		unknown: pasted.unknown,
		ambiguous: pasted.ambiguous,
	};
};

/** The decision and its awards, or everything that is wrong with them, by field. */
const meaningOf = (
	rows: AwardRow[],
	fields: Fields,
	today: string,
): {
	decision?: Decision;
	awards: Award[];
	issues: FieldIssue[];
} => {
	const head = readFields(
		Decision,
		Object.fromEntries(
			Object.keys(Decision.shape).flatMap((name) => {
				const values = fields[name];
				return values === undefined ? [] : [[name, values]];
			}),
		),
	);
	const { awards, issues } = readAwards(rows);
	const wrong: FieldIssue[] = [
		...("issues" in head ? head.issues : []),
		...("data" in head && isInFuture(head.data, today)
			? [issue("issuedOn", "certificates.in_future")]
			: []),
		...(rows.some(({ isChosen }) => isChosen)
			? []
			: [issue(SEARCH, "certificates.no_products")]),
		...(awards.length > MOST_PRODUCTS
			? [
					issue(SEARCH, "certificates.too_many_products", {
						max: String(MOST_PRODUCTS),
					}),
				]
			: []),
		...issues,
	];
	return {
		...("data" in head && { decision: head.data }),
		awards,
		issues: wrong,
	};
};

const issue = (
	field: string,
	code: FieldIssue["code"],
	values: Record<string, string> = {},
): FieldIssue => ({ field, code, values });

/** What stands in the form again: the decision as typed, and every line. */
export const valuesOf = (fields: Fields, rows: AwardRow[]): Fields => ({
	...Object.fromEntries(
		Object.keys(Decision.shape).map((name) => [name, fields[name] ?? []]),
	),
	...fieldsOf(rows),
});

/**
 * The form at an address, so that whoever prepared it can hand it to whoever writes it. Of a name
 * that an address gives twice only the last counts, so products stand in one, with commas.
 */
export const linkTo = (path: string, fields: Fields): string => {
	const asked = Object.entries(fields).flatMap(
		([name, values]): [string, string][] => {
			const value = name === CHOSEN ? values.join(",") : (values.at(-1) ?? "");
			return value === "" ? [] : [[name, value]];
		},
	);
	return `${path}?${new URLSearchParams(asked)}`;
};

/** The form out of such an address. */
export const fieldsOfAddress = (query: Record<string, string>): Fields =>
	Object.fromEntries(
		Object.entries(query).map(([name, value]) => [
			name,
			name === CHOSEN ? value.split(",") : [value],
		]),
	);
