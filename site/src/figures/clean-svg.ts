import { LANGUAGE_TAG } from "../../../shared/languages/language.ts";
import { pieces } from "../../words/marked-text.ts";

/** What only a program that draws again would need, or what our style sheet says better. */
const SUPERFLUOUS =
	/ (?:class|role|aria-[a-z]+|pointer-events|font-family|font-weight|stroke-miterlimit|xmlns(?::xlink)?|version|width|height)="[^"]*"| (?:stroke-)?opacity="1"| stroke-width="1"/g;

/**
 * Makes the drawing of a chart fit to stand in a page: nothing is left that a security policy
 * without inline styles refuses, numbers have one decimal, names in Vietnamese say so, and the
 * drawing has a name of its own.
 */
export const cleanSvg = (svg: string, label: string): string =>
	svg
		.replace(/<path class="(?:background|foreground)"[^>]*\/>/g, "")
		.replace(SUPERFLUOUS, "")
		.replace(/<rect\b[^>]*\/>/g, "")
		.replace(/-?\d+\.\d+/g, (number) =>
			String(Math.round(Number(number) * 10) / 10 || 0),
		)
		.replace(/ transform="translate\(0,0\)"/g, "")
		.replace(/<g>((?:<\/?g>)*)<\/g>/g, "$1")
		.replace(
			/(<text[^>]*>)([^<]*)(<\/text>)/g,
			(_, open: string, text: string, close: string) =>
				open + spoken(text) + close,
		)
		.replace(
			"<svg",
			`<svg class="chart" role="img" aria-label="${quoted(label)}"`,
		);

const spoken = (text: string): string =>
	pieces(text)
		.map((piece) =>
			piece.isMarked
				? `<tspan lang="${LANGUAGE_TAG.vi}">${piece.text}</tspan>`
				: piece.text,
		)
		.join("");

const quoted = (text: string): string =>
	text
		.replaceAll("&", "&amp;")
		.replaceAll('"', "&quot;")
		.replaceAll("<", "&lt;");
