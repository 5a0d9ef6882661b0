import type { Spec } from "vega";
import { withoutMarks } from "../../words/marked-text.ts";
import { cleanSvg } from "./clean-svg.ts";

/** The same numbers in the same words are the same drawing: most changes of a page leave most charts as they are. */
const drawn = new Map<string, Promise<string>>();
const LIMIT = 60;

/**
 * A chart as inline SVG with a name. Vega is loaded with the first chart: it is large, and no other
 * page needs it.
 */
export const draw = (spec: Spec, label: string): Promise<string> => {
	const key = JSON.stringify([label, spec]);
	const known = drawn.get(key);
	if (known !== undefined) return known;
	const drawing = drawNow(spec).then((svg) =>
		cleanSvg(svg, withoutMarks(label)),
	);
	if (drawn.size >= LIMIT) drawn.clear();
	drawn.set(key, drawing);
	return drawing;
};

const drawNow = async (spec: Spec): Promise<string> => {
	const { parse, View } = await import("vega");
	const view = new View(parse(spec), { renderer: "none" });
	const svg = await view.toSVG();
	view.finalize();
	return svg;
};
