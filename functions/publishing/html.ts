import { render } from "#site-renderer";
import type { Render } from "./site-files.ts";

/** HTML of a document by the built site; anything but a page is a fault. */
export const htmlOf =
	(origin: string): Render =>
	async (path, document, language) => {
		const rendered = await render(path, { document, origin, language });
		if (rendered.status !== 200)
			throw new Error(`${path} was rendered with status ${rendered.status}`);
		return rendered.html;
	};
