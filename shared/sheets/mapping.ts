import { isTaxCode } from "../cooperatives/tax-code.ts";
import { isGtin } from "../products/gtin.ts";
import { isOcopCode } from "../products/ocop-code.ts";
import { fold } from "../text/fold.ts";
import {
	COUNTING_TITLES,
	FIELDS,
	isSheetField,
	PERSONAL_TITLES,
	SHEET_FIELDS,
	type SheetField,
} from "./fields.ts";
import type { Cell } from "./raw-sheet.ts";

/** What a column is taken for. `personal` is never imported, whatever anybody chooses. */
export type ColumnUse = SheetField | "none" | "personal";
export type Guess = {
	use: ColumnUse;
	/** `sure`: the title says so. `likely`: the title holds the words, or the values look like it. */
	confidence: "sure" | "likely" | "none";
};

type Column = { title: string; samples: readonly Cell[] };

const phrases = SHEET_FIELDS.flatMap((field) =>
	FIELDS[field].titles.map((title) => ({ field, words: fold(title) })),
).sort((a, b) => b.words.length - a.words.length);
const personal = PERSONAL_TITLES.map(fold);
const counting = new Set(COUNTING_TITLES.map(fold));

/**
 * What each column of a table probably is, by its title and then by its values. A field is given to
 * one column only: the surest, then the leftmost. A person looks at it before anything is imported.
 */
export const guessColumns = (columns: readonly Column[]): Guess[] => {
	const guesses = columns.map(guess);
	const holder = new Map<SheetField, number>();
	for (const wanted of ["sure", "likely"] as const)
		for (const [at, { use, confidence }] of guesses.entries())
			if (confidence === wanted && isSheetField(use) && !holder.has(use))
				holder.set(use, at);
	return guesses.map((one, at) =>
		isSheetField(one.use) && holder.get(one.use) !== at ? NOTHING : one,
	);
};

const NOTHING: Guess = { use: "none", confidence: "none" };

const guess = ({ title, samples }: Column): Guess => {
	// `Chủ thể / Điện thoại`: the lower line says what it is, the upper one whose.
	const words = fold(title);
	const last = fold(title.split(" / ").at(-1) ?? "");
	if (counting.has(words) || counting.has(last)) return NOTHING;
	const named = phrases.find((phrase) => phrase.words === words);
	if (named) return { use: named.field, confidence: "sure" };
	if (isPersonal(words, last) || looksPersonal(samples))
		return { use: "personal", confidence: "sure" };
	const below = phrases.find((phrase) => phrase.words === last);
	if (below) return { use: below.field, confidence: "sure" };
	const held = phrases.find(
		(phrase) =>
			phrase.words.includes(" ") && ` ${words} `.includes(` ${phrase.words} `),
	);
	if (held) return { use: held.field, confidence: "likely" };
	return byValues(samples);
};

const isPersonal = (words: string, last: string): boolean =>
	personal.some(
		(phrase) => last === phrase || ` ${words} `.includes(` ${phrase} `),
	);

/** Whether a title is one of those that are never imported. */
export const isPersonalTitle = (title: string): boolean =>
	guess({ title, samples: [] }).use === "personal";

const texts = (samples: readonly Cell[]): string[] =>
	samples.flatMap((cell) =>
		cell === null || typeof cell === "boolean" ? [] : [String(cell).trim()],
	);

/** Telephone numbers and personal numbers of 12 digits, whatever the title says. */
const looksPersonal = (samples: readonly Cell[]): boolean =>
	most(texts(samples), (text) => {
		const digits = text.replace(/[\s.\-()]/g, "");
		return (
			(/^(\+?84|0)[35789]\d{8}$/.test(digits) && !isTaxCode(digits)) ||
			isShort(digits) ||
			/^0\d{11}$/.test(digits) ||
			/^\S+@\S+\.\S+$/.test(text)
		);
	});

/** The same where a number cell lost the nought before them. With noughts behind it is money. */
const isShort = (digits: string): boolean =>
	/^([35789]\d{8}|[1-9]\d{10})$/.test(digits) &&
	!digits.endsWith("000") &&
	!isTaxCode(`0${digits}`);

const byValues = (samples: readonly Cell[]): Guess => {
	const values = texts(samples);
	const likely = (use: SheetField): Guess => ({ use, confidence: "likely" });
	if (most(values, isTaxCode)) return likely("organisation.taxCode");
	if (most(values, isOcopCode)) return likely("product.ocopCode");
	if (most(values, isGtin)) return likely("product.gtin");
	if (most(values, (text) => /^([345]\s*(sao|\*)|[★*⭐]{3,5})$/iu.test(text)))
		return likely("certificate.stars");
	return NOTHING;
};

const most = (values: string[], fits: (text: string) => boolean): boolean =>
	values.length > 0 && values.filter(fits).length >= values.length * 0.7;
