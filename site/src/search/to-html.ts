import type { Piece } from "./element.ts";

/** Elements of HTML that have no end tag. */
const VOID = new Set(["input", "br"]);

/** The markup as text; every text and attribute is escaped. */
export const toHtml = (pieces: (Piece | string)[]): string =>
	pieces
		.map((piece) => (typeof piece === "string" ? escaped(piece) : html(piece)))
		.join("");

const html = ({ tag, attributes, children }: Piece): string => {
	const written = Object.entries(attributes)
		.map(([name, value]) =>
			value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`,
		)
		.join("");
	const start = `<${tag}${written}>`;
	return VOID.has(tag) ? start : `${start}${toHtml(children)}</${tag}>`;
};

const ENTITIES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
};

const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? "");
