import { LANGUAGE_TAG } from "../languages/language.ts";
import { localPath } from "../publishing/local-path.ts";
import { openDataPath } from "../publishing/paths.ts";
import type { CodeCard } from "./listings.ts";

/** The vocabulary of GS1: what a link leads to. */
const VOCABULARY = "https://gs1.org/voc/";

/** The kinds of link that a product has here. Only what is true: nobody measured its footprint. */
export const LinkType = {
	/** The page about the product. */
	page: "pip",
	/** What it is certified for, on the same page. */
	certification: "certificationInfo",
	/** The same facts for programs. */
	data: "masterData",
} as const;
type LinkName = (typeof LinkType)[keyof typeof LinkType];

type Target = {
	href: string;
	title: string;
	type: string;
	hreflang?: string[];
};

/** Where each kind of link leads, in the languages it can be read in; the first is the default. */
export const targetsOf = (
	card: CodeCard,
	origin: string,
): Map<LinkName, Target[]> => {
	const pages = card.languages.map((language) => ({
		href: origin + localPath(card.path, language),
		title: card.name,
		type: "text/html",
		hreflang: [LANGUAGE_TAG[language]],
	}));
	return new Map<LinkName, Target[]>([
		[LinkType.page, pages],
		...(card.isCertified
			? [[LinkType.certification, pages] as [LinkName, Target[]]]
			: []),
		[
			LinkType.data,
			[
				{
					href: origin + openDataPath("products", card.id),
					title: card.name,
					type: "application/json",
				},
			],
		],
	]);
};

/** `gs1:pip`, `https://gs1.org/voc/pip` or `pip` → `pip`. */
export const linkName = (text: string): string =>
	text.replace(/^(gs1:|https?:\/\/(www\.)?gs1\.org\/voc\/)/, "");

/** Every link of a product, as RFC 9264 writes them in JSON. `anchor` is its own address. */
export const linksetOf = (card: CodeCard, anchor: string, origin: string) => {
	const targets = targetsOf(card, origin);
	return {
		linkset: [
			{
				anchor,
				itemDescription: card.name,
				[`${VOCABULARY}defaultLink`]: targets.get(LinkType.page)?.slice(0, 1),
				...Object.fromEntries(
					[...targets].map(([name, links]) => [VOCABULARY + name, links]),
				),
			},
		],
	};
};
