/**
 * A piece of markup as data. Search results are drawn twice, by the server for whoever has no
 * JavaScript and by the browser: both draw the same pieces, so they cannot come to differ.
 */
export type Piece = {
	tag: string;
	attributes: Record<string, string | true>;
	children: (Piece | string)[];
};

type Attributes = Record<string, string | boolean | undefined>;
type Child = Piece | string | undefined | false | Child[];

/** `el("a", { href }, name)`. An attribute of `false` or `undefined` is left out, and so is such a child. */
export const el = (
	tag: string,
	attributes: Attributes,
	...children: Child[]
): Piece => ({
	tag,
	attributes: Object.fromEntries(
		Object.entries(attributes).filter(
			(entry): entry is [string, string | true] =>
				entry[1] !== undefined && entry[1] !== false,
		),
	),
	children: flat(children),
});

const flat = (children: Child[]): (Piece | string)[] =>
	children.flatMap((child) => {
		if (child === undefined || child === false || child === "") return [];
		return Array.isArray(child) ? flat(child) : [child];
	});

/** A drawing of the sprite at the end of the page. */
export const drawing = (name: string, className = ""): Piece =>
	el(
		"svg",
		{
			class: className === "" ? "drawing" : `drawing ${className}`,
			viewBox: "0 0 24 24",
			"aria-hidden": "true",
			focusable: "false",
		},
		el("use", { href: `#s-${name}` }),
	);
