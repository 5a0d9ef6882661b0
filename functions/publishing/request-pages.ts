import type { Instant } from "../../shared/dates/model.ts";
import { PageRequest } from "../../shared/publishing/events.ts";
import {
	type PageKey,
	type PageWorker,
	workerOf,
} from "../../shared/publishing/page-key.ts";
import type { FifoMessage } from "../platform/fifo-queue.ts";

/** Their queues deliver late. */
const GATHERED: ReadonlySet<PageWorker> = new Set(["lists", "search"]);
/** Of the delay; the rest is for clocks that do not agree. */
const SPAN_SHARE = 0.8;

/**
 * The messages that ask for pages, by who makes them. Work on one page is in order: its key is the
 * group.
 *
 * A list or a page of the search is touched by nearly every change, so it is made at most once in
 * a while: its queue delivers `gatherSeconds` late, and of all requests within a span shorter than
 * that one message is kept. When it arrives the span is over, so the rendering sees every change
 * that asked in it.
 */
export const requestsByWorker = (
	pages: PageKey[],
	{ at, gatherSeconds }: { at: Instant; gatherSeconds: number },
): Map<PageWorker, FifoMessage[]> => {
	const span = Math.floor(Date.parse(at) / (gatherSeconds * 1000 * SPAN_SHARE));
	const byWorker = Map.groupBy(new Set(pages), workerOf);
	return new Map(
		[...byWorker].map(([worker, keys]) => [
			worker,
			keys.map((page) => ({
				group: page,
				body: PageRequest.parse({ page }),
				...(GATHERED.has(worker) ? { deduplication: `${page}@${span}` } : {}),
			})),
		]),
	);
};
