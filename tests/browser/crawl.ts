/** A page as a visitor without a browser meets it. */
export type CrawledPage = {
	path: string;
	html: string;
	/** Addresses of this site that it leads to or loads, with their `#…`. */
	links: string[];
	/** What `#…` can point at. */
	ids: Set<string>;
};

export type Crawl = {
	pages: Map<string, CrawledPage>;
	/** Files that pages load or offer: styles, fonts, drawings, open data. */
	files: Set<string>;
	/** Address and the pages that lead there, where the answer was no page and no file. */
	broken: { to: string; status: number; from: string }[];
	/** Addresses with a question behind: pages made on demand, of which there is no end. Not visited. */
	questions: Set<string>;
	/** Where people sign in: not for a visitor. */
	doors: Set<string>;
	/** Pages that lead to an address that only leads on. */
	detours: { to: string; from: string }[];
};

const ENTITIES: Record<string, string> = {
	"&amp;": "&",
	"&quot;": '"',
	"&#39;": "'",
	"&#38;": "&",
	"&#34;": '"',
	"&lt;": "<",
	"&gt;": ">",
};
const plain = (text: string) =>
	text.replace(
		/&(?:amp|quot|lt|gt|#3[489]);/g,
		(entity) => ENTITIES[entity] ?? "",
	);

/** Every address of the same origin that a page's markup names, in attributes that a browser follows. */
export const linksOf = (html: string, path: string, origin: string): string[] =>
	[...html.matchAll(/<[a-z]+\s[^>]*?>/g)]
		.filter(([tag]) => !/^<(?:use|meta|base)\b/.test(tag))
		.flatMap(([tag]) => [
			...tag.matchAll(/\s(?:href|src|action)=(?:"([^"]*)"|([^\s>"]+))/g),
		])
		.map(([, quoted, bare]) => plain(quoted ?? bare ?? ""))
		.map((address) => new URL(address, new URL(path, origin)))
		.filter((url) => url.origin === origin)
		.map(({ pathname, search, hash }) => `${pathname}${search}${hash}`);

const idsOf = (html: string): Set<string> =>
	new Set(
		[...html.matchAll(/\sid=(?:"([^"]*)"|([^\s>"]+))/g)].map(
			([, quoted, bare]) => quoted ?? bare ?? "",
		),
	);

/** What the security policy would block: styles and scripts inside the page, and files of other origins. */
export const forbiddenIn = (html: string): string[] => {
	const markup = html.replace(
		/<script type="application\/(?:ld\+)?json"[^>]*>[\s\S]*?<\/script>/g,
		"",
	);
	return [
		...markup.matchAll(
			/<style[\s>]|<script(?![^>]*\ssrc="\/)[^>]*>|<[a-z]+(?=\s)(?:[^>"]|"[^"]*")*?\s(?:style|on[a-z]+)=|<(?:img|source|iframe|embed|object|link rel="stylesheet")\s[^>]*(?:src|href|data)="(?:https?:)?\/\//g,
		),
	].map(([found]) => found.slice(0, 80));
};

const withoutHash = (address: string) => address.replace(/#.*$/, "");

/** Visits every address that can be reached from the first ones, eight at a time. */
export const crawl = async (
	origin: string,
	first: string[],
): Promise<Crawl> => {
	const found: Crawl = {
		pages: new Map(),
		files: new Set(),
		broken: [],
		questions: new Set(),
		doors: new Set(),
		detours: [],
	};
	const seen = new Set(first);
	const waiting = first.map((path) => ({ path, from: "" }));
	let busy = 0;
	const follow = (links: string[], from: string) => {
		for (const path of links.map(withoutHash))
			if (path.includes("?")) found.questions.add(path);
			else if (!seen.has(path)) {
				seen.add(path);
				waiting.push({ path, from });
			}
	};
	const look = async ({ path, from }: { path: string; from: string }) => {
		const response = await fetch(new URL(path, origin), { redirect: "manual" });
		const text = await response.text();
		if (response.status === 301) {
			found.detours.push({ to: path, from });
			return follow([response.headers.get("location") ?? ""], path);
		}
		const isDoor =
			response.status === 303 &&
			response.headers.get("location")?.startsWith("/dang-nhap?");
		if (isDoor) {
			found.doors.add(path);
			return;
		}
		if (response.status !== 200) {
			found.broken.push({ to: path, status: response.status, from });
			return;
		}
		if (!response.headers.get("content-type")?.startsWith("text/html")) {
			found.files.add(path);
			return;
		}
		const links = linksOf(text, path, origin);
		found.pages.set(path, { path, html: text, links, ids: idsOf(text) });
		follow(links, path);
	};
	const walk = async () => {
		for (;;) {
			const next = waiting.shift();
			if (next) {
				busy += 1;
				await look(next);
				busy -= 1;
			} else if (busy === 0) return;
			else await new Promise((resolve) => setTimeout(resolve, 2));
		}
	};
	await Promise.all(Array.from({ length: 8 }, walk));
	return found;
};
