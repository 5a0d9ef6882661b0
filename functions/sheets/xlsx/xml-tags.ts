import { Refusal } from "../../../shared/refusals/refusal.ts";

export type Tag = {
	/** Without its prefix: `row`. */
	name: string;
	/** As written, between name and `>`. */
	attributes: string;
	kind: "open" | "close" | "alone";
	/** Text since the tag before, still with its entities. */
	text: string;
};

/** No tag and no text of a spreadsheet is longer. */
const LONGEST = 2_000_000;

/**
 * Tags of an XML text, one after the other, in bounded memory. Knows as much of XML as the parts of a
 * workbook use; a document type (where entities could be defined) is refused, comments and
 * instructions are passed over.
 */
export async function* xmlTags(
	pieces: AsyncIterable<string>,
): AsyncGenerator<Tag[]> {
	let rest = "";
	// Text before a comment goes on behind it.
	let text = "";
	for await (const piece of pieces) {
		rest += piece;
		const tags: Tag[] = [];
		let at = 0;
		for (;;) {
			const start = rest.indexOf("<", at);
			if (start < 0) break;
			const end = endOfTag(rest, start);
			if (end < 0) break;
			text += rest.slice(at, start);
			const tag = tagOf(rest.slice(start + 1, end), text);
			if (tag) {
				tags.push(tag);
				text = "";
			}
			at = end + 1;
		}
		rest = rest.slice(at);
		if (rest.length + text.length > LONGEST)
			throw new Refusal("sheets.broken_file");
		yield tags;
	}
}

const endOfTag = (text: string, start: number): number => {
	if (text.startsWith("<!--", start)) {
		const end = text.indexOf("-->", start);
		return end < 0 ? -1 : end + 2;
	}
	// A value between quotes may hold a `>` as it is: `formatCode="[>0]dd/mm/yyyy"`.
	let quote = 0;
	for (let at = start; at < text.length; at++) {
		const sign = text.charCodeAt(at);
		if (quote !== 0) quote = sign === quote ? 0 : quote;
		else if (sign === QUOTE || sign === APOSTROPHE) quote = sign;
		else if (sign === END) return at;
	}
	return -1;
};
const [QUOTE, APOSTROPHE, END] = [34, 39, 62];

const tagOf = (inside: string, text: string): Tag | undefined => {
	if (inside.startsWith("!DOCTYPE") || inside.startsWith("![CDATA["))
		throw new Refusal("sheets.broken_file");
	if (inside.startsWith("!") || inside.startsWith("?")) return undefined;
	if (inside.startsWith("/"))
		return {
			name: nameOf(inside.slice(1)),
			attributes: "",
			kind: "close",
			text,
		};
	const end = inside.search(/[\s/]/);
	const name = nameOf(end < 0 ? inside : inside.slice(0, end));
	const attributes = end < 0 ? "" : inside.slice(end).trim();
	const kind = attributes.endsWith("/") ? "alone" : "open";
	return { name, attributes, kind, text };
};

/** Without its prefix. */
const nameOf = (tag: string): string =>
	tag.slice(tag.indexOf(":") + 1).trimEnd();

/** The value of an attribute, entities resolved; the prefix of its name does not count. */
export const attribute = (
	attributes: string,
	name: string,
): string | undefined => {
	const form = FORMS.get(name) ?? formOf(name);
	const [, double, single] = form.exec(attributes) ?? [];
	const value = double ?? single;
	return value === undefined ? undefined : plain(value);
};

/** A sheet asks for the same few names a million times. */
const FORMS = new Map<string, RegExp>();
const formOf = (name: string): RegExp => {
	const form = new RegExp(
		`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`,
	);
	FORMS.set(name, form);
	return form;
};

const NAMED: Record<string, string> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
};

/** Text without entities: the five of XML and those by number, no others. */
export const plain = (text: string): string =>
	text.includes("&")
		? text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) =>
				name.startsWith("#") ? byNumber(name.slice(1)) : (NAMED[name] ?? whole),
			)
		: text;

/** Text of a cell: as `plain`, with the signs that XML cannot hold written `_x000D_` (ECMA-376 part 1, §22.9.2.19). */
export const cellText = (text: string): string =>
	plain(text).replace(/_x([0-9a-f]{4})_/gi, (_, digits: string) => {
		const sign = String.fromCharCode(Number.parseInt(digits, 16));
		// Line ends stay, other control characters are no text.
		return sign === "\r" ? "" : /[\t\n\P{Cc}]/u.test(sign) ? sign : "";
	});

const byNumber = (digits: string): string => {
	const code = /^x/i.test(digits)
		? Number.parseInt(digits.slice(1), 16)
		: Number(digits);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
};
