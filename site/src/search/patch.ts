import type { Piece } from "./element.ts";

const SVG = "http://www.w3.org/2000/svg";
const DRAWN = new Set(["svg", "use"]);

/**
 * Makes the children of an element what the pieces say, changing only what differs: what has
 * the focus keeps it, and what a visitor opened stays open. Texts are set as text, never as markup.
 */
export const patch = (
	parent: Element,
	pieces: readonly (Piece | string)[],
): void => {
	const present = [...parent.childNodes];
	pieces.forEach((piece, at) => {
		const node = present[at];
		if (node !== undefined && isSame(node, piece)) update(node, piece);
		else {
			const made = make(piece);
			if (node === undefined) parent.append(made);
			else node.replaceWith(made);
		}
	});
	for (const node of present.slice(pieces.length)) node.remove();
};

const isSame = (node: Node, piece: Piece | string): boolean =>
	typeof piece === "string"
		? node instanceof Text
		: node instanceof Element &&
			node.localName === piece.tag &&
			// A key ties an element to one thing: a row must not become the row of another.
			node.getAttribute("data-key") === (piece.attributes["data-key"] ?? null);

const update = (node: Node, piece: Piece | string): void => {
	if (typeof piece === "string") {
		if (node.nodeValue !== piece) node.nodeValue = piece;
		return;
	}
	if (!(node instanceof Element)) return;
	dress(node, piece.attributes);
	patch(node, piece.children);
};

const make = (piece: Piece | string): Node => {
	if (typeof piece === "string") return document.createTextNode(piece);
	const element = DRAWN.has(piece.tag)
		? document.createElementNS(SVG, piece.tag)
		: document.createElement(piece.tag);
	dress(element, piece.attributes);
	element.append(...piece.children.map(make));
	return element;
};

/** Sets and takes away attributes. `open` belongs to the visitor once the element stands. */
const dress = (element: Element, attributes: Piece["attributes"]): void => {
	for (const { name } of [...element.attributes])
		if (!(name in attributes) && name !== "open") element.removeAttribute(name);
	for (const [name, value] of Object.entries(attributes)) {
		const text = value === true ? "" : value;
		const isKept = name === "open" && element.isConnected;
		if (!isKept && element.getAttribute(name) !== text)
			element.setAttribute(name, text);
	}
	if (element instanceof HTMLInputElement && element.type === "checkbox")
		element.checked = "checked" in attributes;
	if (element instanceof HTMLOptionElement)
		element.selected = "selected" in attributes;
};
