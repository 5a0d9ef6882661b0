import { Hono } from "hono";
import { Language } from "../../shared/languages/language.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import { searchPath } from "../../shared/publishing/paths.ts";
import type { Render } from "../publishing/site-files.ts";
import { pageAnswer } from "../web/page.ts";
import { type FindDeps, find } from "./find.ts";

/** As old as every page of the site may be; the edge answers whoever asks the same. */
const CACHE = "public, max-age=60";

/** `/tim-kiem`, `/en/search`, `/zh/search`: results for whoever has no JavaScript, and for links. */
export const searchRoutes = (deps: FindDeps & { render: Render }) => {
	const app = new Hono();
	for (const language of Language.options)
		app.get(localPath(searchPath(), language), async (context) => {
			const { searchParams } = new URL(context.req.url);
			const document = await find(deps, searchParams);
			return pageAnswer(deps, document, language, { cacheControl: CACHE });
		});
	return app;
};
