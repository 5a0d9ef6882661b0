import { beforeAll } from "vitest";
import {
	HOME_LANGUAGE,
	type Language,
} from "../../shared/languages/language.ts";
import type { PageDocument } from "../../shared/publishing/documents.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import { ORIGIN } from "./fixtures.ts";
import { renderer } from "./renderer.ts";

/** The first page of a file may wait for a build, which no single test should be blamed for. */
const BUILD_MS = 120_000;
beforeAll(async () => {
	await renderer();
}, BUILD_MS);

/** The HTML of a document in a language, by the built site. */
export const htmlOf = async (
	document: PageDocument,
	language: Language = HOME_LANGUAGE,
): Promise<string> => {
	const { render } = await renderer();
	const path = localPath(document.frame.path, language);
	const page = await render(path, { document, origin: ORIGIN, language });
	if (page.status !== 200) throw new Error(`status ${page.status}`);
	return page.html;
};

/** Contents of the first element or attribute that the pattern's group catches, entities resolved. */
export const first = (html: string, pattern: RegExp): string =>
	resolveEntities(pattern.exec(html)?.[1] ?? "");

export const resolveEntities = (text: string): string =>
	text
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&#34;", '"')
		.replaceAll("&#38;", "&")
		.replaceAll("&#39;", "'")
		.replaceAll("&amp;", "&");

/** Tags with empty attribute values, and the texts between them: what a browser takes as markup. */
export const skeleton = (html: string): string =>
	html
		.replace(/(<script[^>]*>)[\s\S]*?(<\/script>)/g, "$1$2")
		.replace(/="[^"]*"/g, '=""');
