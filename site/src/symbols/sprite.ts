import { type DrawingName, drawings } from "./drawings.ts";

/** What an SVG file draws, without its frame and title. */
export const insideOf = (svg: string): string =>
	svg
		.replace(/^[\s\S]*?<svg[^>]*>/, "")
		.replace("</svg>", "")
		.replace(/<title>.*?<\/title>/, "")
		.replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" ?\/>/, "")
		.replace(/\s*\n\s*/g, "")
		.trim();

const isDrawing = (name: string): name is DrawingName =>
	Object.hasOwn(drawings, name);

/**
 * Adds the drawings that a page uses, each once, at its end. A list of 48 products
 * would otherwise repeat the same paths in every row.
 */
export const withSprite = (html: string): string => {
	const used = new Set(
		[...html.matchAll(/<use href="#s-(\w+)"/g)].flatMap((m) => m[1] ?? []),
	);
	const symbols = [...used]
		.filter(isDrawing)
		.sort()
		.map(
			(name) =>
				`<symbol id="s-${name}" viewBox="0 0 24 24">${insideOf(drawings[name])}</symbol>`,
		);
	const end = html.lastIndexOf("</body>");
	return `${html.slice(0, end)}<svg class="sprite" width="0" height="0" aria-hidden="true">${symbols.join("")}</svg>${html.slice(end)}`;
};
