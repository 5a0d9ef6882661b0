/** Addresses that the worker treats apart. */
export type Addresses = {
	/** The page shown for one that is not on the device, by language. */
	offline: Record<string, string>;
	/** Search results made on demand, and the lists that can search by themselves, by catalogue. */
	search: Record<string, Record<string, string>>;
	/** Pages below these are made for one reader and are not kept. */
	live: string[];
};

/**
 * What the worker does with a request: `page` from the network, else as it was kept; `live` from the network,
 * else the page that says there is none; `fixed` files never change; `renewed` are answered as kept
 * and fetched for the next time. Nothing else is touched.
 */
export type Plan = "page" | "live" | "fixed" | "renewed" | "leave";

type Asked = { url: URL; method: string; mode: string };

/** `origin` is the site's own. Only what can be read again without harm is ever kept: GET, of this site. */
export const planFor = (
	{ url, method, mode }: Asked,
	origin: string,
	{ live }: Addresses,
): Plan => {
	const path = url.pathname;
	if (method !== "GET" || url.origin !== origin) return "leave";
	if (path.startsWith("/api/") || path.startsWith("/_local/")) return "leave";
	if (/^\/(?:_astro|fonts)\//.test(path)) return "fixed";
	if (path.startsWith("/tim/") || /^\/[a-z-]+\.svg$/.test(path))
		return "renewed";
	if (mode !== "navigate" || /\.[a-z0-9]+$/.test(path)) return "leave";
	return live.some((prefix) => path.startsWith(prefix)) ? "live" : "page";
};

/** `vi`, `en` or `zh`: the language of a page, from its address. */
export const languageOf = (path: string): string =>
	/^\/(en|zh)(?:\/|$)/.exec(path)?.[1] ?? "vi";

/**
 * Where a search made on demand can be made on the device instead: the list of that catalogue with the
 * same question. Only of the front province, the one whose lists stand at these addresses.
 */
export const searchHere = (
	url: URL,
	{ search }: Addresses,
): string | undefined => {
	const lists = search[url.pathname] ?? {};
	const catalogue = url.searchParams.get("danh_muc") ?? "products";
	return Object.hasOwn(lists, catalogue)
		? `${lists[catalogue]}${url.search}`
		: undefined;
};

export type Limit = { entries: number; bytes: number };

/** How many of the oldest must go so that the rest keeps to the limit; `sizes` from the oldest to the newest. */
export const tooMany = (sizes: number[], limit: Limit): number => {
	let entries = 0;
	let bytes = 0;
	for (const size of sizes.toReversed()) {
		entries += 1;
		bytes += size;
		if (entries > limit.entries || bytes > limit.bytes)
			return sizes.length - entries + 1;
	}
	return 0;
};
