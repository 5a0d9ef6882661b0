import { createApp } from "astro/app/entrypoint";
import type { PageDocument } from "../../shared/publishing/documents.ts";
import { withSprite } from "../src/symbols/sprite.ts";

const app = createApp({ streaming: false });

/**
 * Renders one public page from its document. The same document gives the same bytes.
 * Status 200 means "this HTML may be published", also for the page of a missing address:
 * which status a visitor gets is decided where the file is served.
 */
export const render = async (
	path: string,
	locals: { document: PageDocument; origin: string },
): Promise<{ status: number; html: string }> => {
	// Under a folder of its own, so that no address meets a route of Astro's (`/404`, `/_image`).
	const url = new URL(`/trang${path}`, locals.origin);
	const response = await app.render(new Request(url), { locals });
	return { status: response.status, html: withSprite(await response.text()) };
};
