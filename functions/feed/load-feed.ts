import { atomFeed } from "../../shared/feed/atom.ts";
import { FeedEntry, feedList } from "../../shared/feed/entry.ts";
import type { Language } from "../../shared/languages/language.ts";
import { feedPath } from "../../shared/publishing/paths.ts";
import { prefixOf } from "../../shared/publishing/reference.ts";
import type {
	LoadDeps,
	PageContent,
	PlainFile,
} from "../publishing/page-content.ts";

const NEWEST = 50;

/** The feed of a province, a file for each language. */
export const loadFeed = async (
	{ publishing, reference, origin, day }: LoadDeps,
	id: string,
): Promise<PageContent | undefined> => {
	const province = reference.provinces.get(id);
	if (province === undefined) return undefined;
	const entries = await publishing.list(feedList(id), FeedEntry, NEWEST);
	const file = (language: Language): PlainFile => ({
		path: feedPath(prefixOf(province), language),
		contentType: "application/atom+xml; charset=utf-8",
		body: atomFeed(province, entries, { origin, language, day }),
	});
	return { files: [file("vi"), file("en"), file("zh")] };
};
