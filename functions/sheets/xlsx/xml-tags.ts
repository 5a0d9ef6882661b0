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
	for await (const piece of pieces) {
		rest += piece;
		const tags: Tag[] = [];
		let at = 0;
		for (;;) {
			const start = rest.indexOf("<", at);
			if (start < 0) break;
			const end = endOfTag(rest, start);
			if (end < 0) break;
			const tag = tagOf(rest.slice(start + 1, end), rest.slice(at, start));
			if (tag) tags.push(tag);
			at = end + 1;
		}
		rest = rest.slice(at);
		if (rest.length > LONGEST) throw new Refusal("sheets.broken_file");
		yield tags;
	}
}

const endOfTag = (text: string, start: number): number => {
	if (!text.startsWith("<!--", start)) return text.indexOf(">", start);
	const end = text.indexOf("-->", start);
	return end < 0 ? -1 : end + 2;
};

const tagOf = (inside: string, text: string): Tag | undefined => {
	if (inside.startsWith("!DOCTYPE") || inside.startsWith("![CDATA["))
		throw new Refusal("sheets.broken_file");
	if (inside.startsWith("!") || inside.startsWith("?")) return undefined;
	const [, slash, name = "", attributes = ""] =
		/^(\/?)(?:[\w.-]+:)?([\w.-]+)\s*([\s\S]*)$/.exec(inside) ?? [];
	const kind =
		slash === "/" ? "close" : attributes.endsWith("/") ? "alone" : "open";
	return { name, attributes, kind, text };
};

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

const byNumber = (digits: string): string => {
	const code = /^x/i.test(digits)
		? Number.parseInt(digits.slice(1), 16)
		: Number(digits);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
};
