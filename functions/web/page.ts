import type { Language } from "../../shared/languages/language.ts";
import type { PageDocument } from "../../shared/publishing/documents.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import type { Render } from "../publishing/site-files.ts";

export type PageOptions = {
	status?: number;
	/** By default nothing is kept anywhere: the page may hold what the reader wrote. */
	cacheControl?: string;
};

/** A page on demand, rendered in one language as the published ones are. */
export const pageAnswer = async (
	{ render }: { render: Render },
	document: PageDocument,
	language: Language,
	{ status = 200, cacheControl = "no-store" }: PageOptions = {},
): Promise<Response> => {
	const path = localPath(document.frame.path, language);
	return new Response(await render(path, document, language), {
		status,
		headers: {
			"content-type": "text/html; charset=utf-8",
			"content-language": language === "zh" ? "zh-Hans" : language,
			"cache-control": cacheControl,
		},
	});
};
