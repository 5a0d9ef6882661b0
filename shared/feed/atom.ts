import type { CalendarDate } from "../dates/model.ts";
import { LANGUAGE_TAG, type Language } from "../languages/language.ts";
import type { Province } from "../places/model.ts";
import { localPath } from "../publishing/local-path.ts";
import { feedPath, homePath } from "../publishing/paths.ts";
import { prefixOf } from "../publishing/reference.ts";
import type { FeedEntry } from "./entry.ts";
import { FEED_WORDS } from "./words.ts";

/** A day of Việt Nam as a point in time, as RFC 4287 wants it. */
const momentOf = (day: CalendarDate): string => `${day}T00:00:00+07:00`;

/** The year in which this service began to name things: part of every tag URI (RFC 4151). */
const SINCE = 2026;

/** The feed of a province in a language: RFC 4287. `day` is used where there is no news at all. */
export const atomFeed = (
	province: Province,
	entries: FeedEntry[],
	{
		origin,
		language,
		day,
	}: { origin: string; language: Language; day: CalendarDate },
): string => {
	const words = FEED_WORDS[language];
	const prefix = prefixOf(province);
	const tag = (name: string) =>
		`tag:${new URL(origin).hostname},${SINCE}:${name}`;
	const link = (rel: string, path: string, type: string) =>
		`<link rel="${rel}" type="${type}" href="${xml(origin + path)}"/>`;
	const title = words.title(province.fullName);
	const updated =
		entries
			.map(({ on }) => on)
			.sort()
			.at(-1) ?? day;
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANGUAGE_TAG[language]}">`,
		`<id>${xml(tag(`feed/${province.id}/${language}`))}</id>`,
		`<title>${xml(province.isDemonstration ? `${title} (${words.invented})` : title)}</title>`,
		`<subtitle>${xml(words.subtitle)}</subtitle>`,
		`<updated>${momentOf(updated)}</updated>`,
		"<author><name>Chợ Phiên</name></author>",
		link("self", feedPath(prefix, language), "application/atom+xml"),
		link("alternate", localPath(homePath(prefix), language), "text/html"),
		...entries.map((entry) => {
			const { id, name, path, on, recognition, producer, place } = entry;
			const news = recognition
				? words.recognised(recognition.since, recognition.stars)
				: words.entered;
			return [
				"<entry>",
				`<id>${xml(tag(`products/${id}/${recognition?.certificate ?? "new"}`))}</id>`,
				`<title xml:lang="vi">${xml(name)}</title>`,
				`<updated>${momentOf(on)}</updated>`,
				link("alternate", localPath(path, language), "text/html"),
				`<summary>${xml([news, producer, place].filter(Boolean).join(" · "))}</summary>`,
				"</entry>",
			].join("\n");
		}),
		"</feed>\n",
	].join("\n");
};

const ENTITIES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
};

/** Text of XML 1.0: signs it has no place for are left out. */
const xml = (text: string): string =>
	text
		.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
		.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
