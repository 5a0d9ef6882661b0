import type { Ground } from "./ground.ts";
import { invocationsOf, newOnes } from "./local-state.ts";
import { median, ms, type Row } from "./rows.ts";

const VIEWS = 200;

/**
 * P1: people look at pages. The process of the table service is stopped in its tracks meanwhile, so
 * that a page which needed a single read could not be answered at all.
 */
export const measureView = async (ground: Ground): Promise<Row[]> => {
	const cloud = await ground.cloud();
	const paths = await pathsOf(cloud.origin);
	const before = await invocationsOf(cloud.origin);
	const { tablesPid } = cloud;
	if (tablesPid === undefined)
		throw new Error("The table service is no process of its own.");
	const taken: number[] = [];
	const statuses = new Map<number, number>();
	process.kill(tablesPid, "SIGSTOP");
	try {
		for (let view = 0; view < VIEWS; view++) {
			const started = performance.now();
			const response = await fetch(
				`${cloud.origin}${paths[view % paths.length]}`,
				{ signal: AbortSignal.timeout(10_000) },
			);
			await response.arrayBuffer();
			taken.push(performance.now() - started);
			statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
		}
	} finally {
		process.kill(tablesPid, "SIGCONT");
	}
	const invoked = newOnes(before, await invocationsOf(cloud.origin));
	const answered = statuses.get(200) ?? 0;
	return [
		{
			id: "P1",
			what: `${VIEWS} views of ${paths.length} public pages, the table service stopped`,
			measured: `${answered} answered, ${invoked.length} function invocations, 0 reads (none was possible), ${ms(median(taken))} each`,
			target: "0 read units, 0 function invocations",
			reached: answered === VIEWS && invoked.length === 0,
			detail: {
				statuses: Object.fromEntries(statuses),
				invoked: invoked.map((one) => one.function),
			},
		},
	];
};

/** Addresses from the sitemaps: what the site itself offers. */
const pathsOf = async (origin: string): Promise<string[]> => {
	const locations = async (path: string) => {
		const text = await (await fetch(`${origin}${path}`)).text();
		return [...text.matchAll(/<loc>[a-z]+:\/\/[^/]+([^<]*)<\/loc>/g)].map(
			([, found = ""]) => found,
		);
	};
	const parts = await locations("/sitemap.xml");
	const paths = (await Promise.all(parts.map(locations))).flat();
	const each = Math.max(1, Math.floor(paths.length / VIEWS));
	return paths.filter((_, at) => at % each === 0).slice(0, VIEWS);
};
