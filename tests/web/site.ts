import type { Render } from "../../functions/publishing/site-files.ts";
import { Province } from "../../shared/places/model.ts";
import { referenceOf } from "../../shared/publishing/reference.ts";
import { ORIGIN } from "../site/fixtures.ts";
import { renderer } from "../site/renderer.ts";

/** By the built site, as the function does it. */
export const render: Render = async (path, document, language) => {
	const site = await renderer();
	const locals = { document, origin: ORIGIN, language };
	return (await site.render(path, locals)).html;
};

/** One province, at the front. */
export const reference = async () =>
	referenceOf([
		Province.parse({
			kind: "province",
			id: "20",
			name: "Lạng Sơn",
			fullName: "tỉnh Lạng Sơn",
			isFront: true,
			slug: "lang-son",
		}),
	]);

export const asPerson = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
