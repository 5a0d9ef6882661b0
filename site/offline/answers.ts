import { type Addresses, languageOf, searchHere } from "./plan.ts";
import { withMark } from "./saved-mark.ts";
import { drop, FILES, keep, kept, PAGES, SEARCH, savedAt } from "./store.ts";

/** How long a reader waits for the network where something older is at hand. */
const PATIENCE_MS = 3_000;
/** The page for missing ones is fetched anew after this long. */
const OFFLINE_PAGE_KEEPS_MS = 86_400_000;

/** A navigation, as the browser hands it over: perhaps already on its way while the worker was waking. */
export type Navigation = {
	request: Request;
	started: Promise<Response | undefined>;
	/** Lets work go on after the answer. */
	later: (work: Promise<unknown>) => void;
};

const fetched = async ({ request, started }: Navigation): Promise<Response> =>
	(await started) ?? fetch(request);

/** A page of the site: new from the network; the kept one, marked as such, where the network fails or takes too long. */
export const pageFor = async (
	asked: Navigation,
	addresses: Addresses,
): Promise<Response> => {
	const path = new URL(asked.request.url).pathname;
	const twice = fetched(asked).then((answer) => [answer, answer.clone()]);
	const fresh = twice.then(([answer = Response.error()]) => answer);
	// Said before the first pause: after it, the browser may think all is done.
	asked.later(
		twice.then(([, copy]) => copy && renew(path, copy, addresses), nothing),
	);
	const old = await kept(PAGES, path);
	if (old === undefined) return orOffline(fresh, path, addresses);
	const answer = await Promise.race([fresh.catch(nothing), patience()]);
	// Its own mistake is no better than no network.
	return answer && answer.status < 500 ? answer : marked(old, path);
};

/** A page made on demand. A search goes on by what is on the device. */
export const liveFor = async (
	asked: Navigation,
	addresses: Addresses,
): Promise<Response> => {
	const url = new URL(asked.request.url);
	const list = searchHere(url, addresses);
	const page = list && (await kept(PAGES, list.replace(/\?.*/, "")));
	const fresh = fetched(asked);
	if (!page) return orOffline(fresh, url.pathname, addresses);
	const province = url.searchParams.get("tinh") ?? "";
	const isHere =
		province === "" ||
		(await page.text()).includes(`data-province="${province}"`);
	if (!isHere) return orOffline(fresh, url.pathname, addresses);
	return fresh.catch(() => Response.redirect(list));
};

/** A file whose name changes with its content. */
export const fixedFor = async (request: Request): Promise<Response> => {
	const { pathname } = new URL(request.url);
	const old = await kept(FILES, pathname);
	if (old) return old;
	const answer = await fetch(request);
	await keep(FILES, pathname, answer.clone());
	return answer;
};

/** The kept one at once, a new one for the next time. */
export const renewedFor = async (
	request: Request,
	later: Navigation["later"],
	addresses: Addresses,
): Promise<Response> => {
	const { pathname } = new URL(request.url);
	const store = storeOf(pathname);
	const twice = fetch(request).then((answer) => [answer, answer.clone()]);
	later(
		twice.then(async ([, copy]) => {
			if (copy) await keep(store, pathname, copy);
			await keepList(pathname, request.referrer, addresses);
		}, nothing),
	);
	const old = await kept(store, pathname);
	return old ?? twice.then(([answer = Response.error()]) => answer);
};

/** Keeps what a reader saw before the worker was there: the page if it may be kept, and the files it was made of. */
export const keepFirst = async (
	path: string,
	isKept: boolean,
	files: string[],
	addresses: Addresses,
): Promise<void> => {
	for (const file of files) await keepFile(file);
	if (isKept) await renew(path, await fetch(path), addresses);
	else await keepOfflinePage(addresses.offline[languageOf(path)] ?? path);
};

const storeOf = (path: string) => (path.startsWith("/tim/") ? SEARCH : FILES);

const keepFile = async (file: string) => {
	const store = storeOf(file);
	if (!(await kept(store, file))) await keep(store, file, await fetch(file));
};

const renew = async (path: string, answer: Response, addresses: Addresses) => {
	const isPage = answer.headers.get("content-type")?.startsWith("text/html");
	if (isPage) await keep(PAGES, path, answer);
	// Gone, or moved: the old words should not come back.
	const isGone = answer.status === 404 || answer.type === "opaqueredirect";
	if (isGone) await drop(PAGES, path);
	await keepOfflinePage(addresses.offline[languageOf(path)] ?? path);
};

/** The page for missing ones, now and then anew. */
const keepOfflinePage = async (path: string) => {
	const old = await kept(FILES, path);
	const age = old ? Date.now() - Date.parse(savedAt(old)) : Infinity;
	if (age > OFFLINE_PAGE_KEEPS_MS) await keepWhole(FILES, path);
};

/** Whoever searches once can search without network: the list that does it is kept with its data. */
const keepList = async (
	file: string,
	from: string,
	{ search }: Addresses,
): Promise<void> => {
	const [, catalogue = ""] = /^\/tim\/[^/]+\/([a-z]+)\//.exec(file) ?? [];
	if (catalogue === "" || from === "") return;
	const language = languageOf(new URL(from).pathname);
	for (const [results, lists] of Object.entries(search)) {
		const list = lists[catalogue];
		if (list && languageOf(results) === language && !(await kept(PAGES, list)))
			await keepWhole(PAGES, list);
	}
};

/** A page that nobody has opened yet, with its styles, its scripts and its drawings. */
const keepWhole = async (store: typeof PAGES, path: string) => {
	const page = await fetch(path);
	const html = await page.clone().text();
	await keep(store, path, page);
	for (const [, file = ""] of html.matchAll(
		/(?:href|src)="(\/(?:_astro|fonts)\/[^"]+|\/[a-z-]+\.svg)"/g,
	))
		await keepFile(file);
};

const orOffline = async (
	fresh: Promise<Response>,
	path: string,
	{ offline }: Addresses,
): Promise<Response> => {
	try {
		return await fresh;
	} catch (error) {
		const page = await kept(FILES, offline[languageOf(path)] ?? "");
		if (page === undefined) throw error;
		return new Response(page.body, { status: 503, headers: page.headers });
	}
};

const marked = async (page: Response, path: string): Promise<Response> =>
	new Response(withMark(await page.text(), path, savedAt(page)), {
		headers: page.headers,
	});

/** Instead of an answer where there is no network, which is what all this is for. */
const nothing = () => undefined;
const patience = () =>
	new Promise<undefined>((resolve) => {
		setTimeout(resolve, PATIENCE_MS);
	});
