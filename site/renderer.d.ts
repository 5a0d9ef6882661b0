declare module "#site-renderer" {
	import type { PageDocument } from "../shared/publishing/documents.ts";

	/**
	 * Renders one public page: the built Astro site as one function.
	 * `origin` is `https://…` without a closing slash; any status but 200 must not be published.
	 */
	export function render(
		path: string,
		locals: { document: PageDocument; origin: string },
	): Promise<{ status: number; html: string }>;
}
