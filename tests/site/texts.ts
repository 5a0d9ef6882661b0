import { resolveEntities } from "./render.ts";

/** Elements that have no end tag, and those of a drawing that may close themselves. */
const VOID =
	/^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** The title of a drawing and an option hold no markup: a name in them cannot say its language. */
const WITHOUT_MARKUP = /^(title|option)$/;

/** A text of the body and the language that stands nearest above it. */
export type SpokenText = { text: string; lang: string };

/** Every text node of the body of a page, with its language, in order. */
export const spokenTexts = (html: string): SpokenText[] => {
	const texts: SpokenText[] = [];
	const open: { tag: string; lang: string }[] = [];
	const tokens = html
		.replace(/<script[\s\S]*?<\/script>/g, "")
		.replace(/<head>[\s\S]*?<\/head>/, "")
		.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*?)(\/?)>|([^<]+)/gi);
	for (const [, end, tag, attributes = "", closed, text] of tokens) {
		const lang = open.at(-1)?.lang ?? "";
		if (text !== undefined) {
			if (text.trim() !== "" && !WITHOUT_MARKUP.test(open.at(-1)?.tag ?? ""))
				texts.push({ text: resolveEntities(text), lang });
		} else if (end) open.pop();
		else if (tag !== undefined && !closed && !VOID.test(tag))
			open.push({
				tag,
				lang: /\slang="([^"]*)"/.exec(attributes)?.[1] ?? lang,
			});
	}
	return texts;
};
