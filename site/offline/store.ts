import { type Limit, tooMany } from "./plan.ts";

/** The number counts forms of what is kept: a worker of another form starts empty and throws the old away. */
const PREFIX = "cho-phien-";
const MEGABYTE = 1_000_000;

type Store = { name: string; limit: Limit };

export const PAGES: Store = {
	name: `${PREFIX}pages-1`,
	limit: { entries: 60, bytes: 5 * MEGABYTE },
};
/** Styles, fonts, drawings and scripts; and the pages that stand in for missing ones. */
export const FILES: Store = {
	name: `${PREFIX}files-1`,
	limit: { entries: 120, bytes: 3 * MEGABYTE },
};
export const SEARCH: Store = {
	name: `${PREFIX}search-1`,
	limit: { entries: 80, bytes: 5 * MEGABYTE },
};

const SAVED_AT = "x-saved-at";
const SIZE = "x-size";

/** Keeps a good answer under an address, with its headers: among them the security policy that a page came with. */
export const keep = async (
	{ name, limit }: Store,
	address: string,
	answer: Response,
): Promise<void> => {
	const isGood = answer.status === 200 && !answer.redirected;
	const isPrivate = /no-store/.test(answer.headers.get("cache-control") ?? "");
	if (!isGood || isPrivate) return;
	const body = await answer.arrayBuffer();
	const headers = new Headers(answer.headers);
	// The body is plain by now.
	headers.delete("content-encoding");
	headers.delete("content-length");
	headers.set(SAVED_AT, new Date().toISOString());
	headers.set(SIZE, String(body.byteLength));
	const cache = await caches.open(name);
	// What is kept again becomes the newest.
	await cache.delete(address);
	await cache.put(address, new Response(body, { headers }));
	const kept = await cache.keys();
	const sizes = await Promise.all(
		kept.map(async (key) =>
			Number((await cache.match(key))?.headers.get(SIZE) ?? 0),
		),
	);
	for (const key of kept.slice(0, tooMany(sizes, limit)))
		await cache.delete(key);
};

export const kept = async (
	{ name }: Store,
	address: string,
): Promise<Response | undefined> => (await caches.open(name)).match(address);

export const drop = async ({ name }: Store, address: string): Promise<void> => {
	await (await caches.open(name)).delete(address);
};

/** The instant an answer was kept at. */
export const savedAt = ({ headers }: Response): string =>
	headers.get(SAVED_AT) ?? new Date(0).toISOString();

/** Throws away what earlier forms of this worker kept. */
export const dropOthers = async (): Promise<void> => {
	const ours = [PAGES, FILES, SEARCH].map(({ name }) => name);
	for (const name of await caches.keys())
		if (name.startsWith(PREFIX) && !ours.includes(name))
			await caches.delete(name);
};
