import { createApp } from "astro/app/entrypoint";
import {
	HOME_LANGUAGE,
	type Language,
} from "../../shared/languages/language.ts";
import type { PageDocument } from "../../shared/publishing/documents.ts";
import type { PictureDocument } from "../../shared/publishing/picture-document.ts";
import type { WorkDocument } from "../../shared/signed-in/documents.ts";
import type { WorkFrame } from "../../shared/signed-in/frame.ts";
import { productPicture } from "../src/pictures/product-picture.ts";
import { sitePicture } from "../src/pictures/site-picture.ts";
import { withSprite } from "../src/symbols/sprite.ts";
import { wordsOf } from "../words/words.ts";

const app = createApp({ streaming: false });

/**
 * Renders one public page from its document, in one language; `path` is its address there. The same document gives the same bytes.
 * Status 200 means "this HTML may be published", also for the page of a missing address:
 * which status a visitor gets is decided where the file is served.
 */
export const render = async (
	path: string,
	locals: { document: PageDocument; origin: string; language: Language },
): Promise<{ status: number; html: string }> => {
	// Under a folder of its own, so that no address meets a route of Astro's (`/404`, `/_image`).
	const url = new URL(`/trang${path}`, locals.origin);
	const response = await app.render(new Request(url), { locals });
	return { status: response.status, html: withSprite(await response.text()) };
};

/** Renders one signed-in page from its document. In Vietnamese: it is the language that the work is done in. */
export const renderWork = async (locals: {
	document: WorkDocument;
	frame: WorkFrame;
	origin: string;
}): Promise<{ status: number; html: string }> => {
	const { document, frame, origin } = locals;
	const response = await app.render(new Request(new URL("/viec", origin)), {
		locals: { work: document, workFrame: frame, origin, language: "vi" },
	});
	return { status: response.status, html: withSprite(await response.text()) };
};

/**
 * The picture that is shown where a page is shared, as SVG: of a product, or without one of the
 * site. In Vietnamese, as what it shows is.
 */
export const drawPicture = (product?: PictureDocument): string => {
	const words = wordsOf(HOME_LANGUAGE);
	return product ? productPicture(product, words) : sitePicture(words);
};
