import type { Instant } from "../../shared/dates/model.ts";
import type { PageKey } from "../../shared/publishing/page-key.ts";
import type { PublishingStore } from "./store.ts";

export type CalmDeps = {
	publishing: Pick<PublishingStore, "page">;
	now: () => Instant;
	sleep: (milliseconds: number) => Promise<void>;
};

/** Between two renderings of one page that is being changed again and again; in milliseconds. */
const CALM = 750;

/**
 * Somebody edits one page over and over: its first change is published at once, the next ones
 * together, a moment later. Waits only where nothing else is held up, that is when a batch asks
 * for that one page alone.
 */
export const waitForCalm = async (
	{ publishing, now, sleep }: CalmDeps,
	pages: PageKey[],
): Promise<void> => {
	const [page, another] = new Set(pages);
	if (page === undefined || another !== undefined) return;
	const { renderedAt, rendered, requested } = await publishing.page(page);
	if (renderedAt === undefined || rendered >= requested) return;
	const since = Date.parse(now()) - Date.parse(renderedAt);
	if (since < CALM) await sleep(CALM - Math.max(since, 0));
};
