declare module "#site-renderer" {
	import type { Language } from "../shared/languages/language.ts";
	import type { PageDocument } from "../shared/publishing/documents.ts";
	import type { PictureDocument } from "../shared/publishing/picture-document.ts";
	import type { WorkDocument } from "../shared/signed-in/documents.ts";
	import type { WorkFrame } from "../shared/signed-in/frame.ts";

	/**
	 * Renders one public page in one language: the built Astro site as one function.
	 * `origin` is `https://…` without a closing slash; any status but 200 must not be published.
	 */
	export function render(
		path: string,
		locals: { document: PageDocument; origin: string; language: Language },
	): Promise<{ status: number; html: string }>;

	/** Renders one signed-in page from its document, in Vietnamese. */
	export function renderWork(locals: {
		document: WorkDocument;
		frame: WorkFrame;
		origin: string;
	}): Promise<{ status: number; html: string }>;

	/**
	 * The picture that is shown where a page is shared: of a product, or without one of the site.
	 * SVG without text, 1200 × 630.
	 */
	export function drawPicture(product?: PictureDocument): string;
}
