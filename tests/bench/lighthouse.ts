import { createServer } from "node:net";
import chromium from "@sparticuz/chromium";
import lighthouse from "lighthouse";
import { type Browser, chromium as browserType } from "playwright-core";
import { addressesOf } from "../browser/states.ts";
import type { Ground } from "./ground.ts";
import { median, type Row, times } from "./rows.ts";
import { siteTextsOf } from "./site-texts.ts";

const RUNS = 3;
const CATEGORIES = [
	"performance",
	"accessibility",
	"best-practices",
	"seo",
] as const;
/** The median home page on a phone, as quality.md quotes it from the HTTP Archive; it was not measured here. */
const MEDIAN_HOME_BYTES = 2_559_000;

/** Pages that ask search engines not to keep them: right, and what Lighthouse marks down. */
const NOT_TO_KEEP = /noindex/;

type Template = { name: string; path: string; isKept: boolean };
type Look = {
	scores: Record<string, number>;
	shift: number;
	bytes: number;
	requests: number;
	/** What cost points, by id. */
	faults: string[];
};

/**
 * P6: Lighthouse on a phone with a slow network, on every template in Vietnamese and on samples in the other languages, the
 * median of three. `only` picks templates by a part of their name.
 */
export const measureLighthouse = async (
	ground: Ground,
	only?: string,
): Promise<Row[]> => {
	const cloud = await ground.cloud();
	const port = await freePort();
	const browser = await browserType.launch({
		executablePath: await chromium.executablePath(),
		args: ["--no-sandbox", `--remote-debugging-port=${port}`],
	});
	try {
		const rows: Row[] = [];
		for (const template of await templatesOf(cloud.origin, siteTextsOf(cloud)))
			if (only === undefined || template.name.includes(only)) {
				const row = await rowOf(cloud.origin, template, port, browser);
				ground.say(`${row.what}: ${row.measured}`);
				rows.push(row);
			}
		return rows;
	} finally {
		await browser.close();
	}
};

const templatesOf = async (
	origin: string,
	texts: ReadonlyMap<string, string>,
): Promise<Template[]> => {
	const templates: Template[] = [];
	for (const [name, path] of addressesOf(texts)) {
		const answer = await fetch(`${origin}${path}`);
		// Lighthouse does not look at what is answered as missing.
		if (answer.status !== 200) continue;
		const robots = /<meta name="robots"[^>]*>/.exec(await answer.text())?.[0];
		templates.push({ name, path, isKept: !NOT_TO_KEEP.test(robots ?? "") });
	}
	return templates;
};

const rowOf = async (
	origin: string,
	{ name, path, isKept }: Template,
	port: number,
	browser: Browser,
): Promise<Row> => {
	const looks: Look[] = [];
	for (let run = 0; run < RUNS; run++) {
		// No service worker and no cache of an earlier look.
		for (const context of browser.contexts()) await context.close();
		looks.push(await look(`${origin}${path}`, isKept, port));
	}
	const scores = CATEGORIES.map((category) =>
		median(looks.map((one) => one.scores[category] ?? Number.NaN)),
	);
	const shift = median(looks.map((one) => one.shift));
	const bytes = median(looks.map((one) => one.bytes));
	return {
		id: "P6",
		what: `Lighthouse, phone: ${name}${isKept ? "" : " (not to be indexed: that audit left out)"}`,
		measured: `${scores.join(" / ")}, CLS ${shift.toFixed(3)}, ${(bytes / 1000).toFixed(1)} kB`,
		peer: "the median home page on a phone, quoted: 2,559 kB",
		ratio: times(MEDIAN_HOME_BYTES / bytes),
		target: `100 × ${CATEGORIES.length} (${CATEGORIES.join(", ")}), CLS 0, ≤ 150 kB`,
		reached:
			scores.every((score) => score === 100) &&
			shift < 0.005 &&
			bytes <= 150_000,
		detail: { path, runs: looks },
	};
};

const look = async (
	url: string,
	isKept: boolean,
	port: number,
): Promise<Look> => {
	const result = await lighthouse(url, {
		port,
		output: "json",
		logLevel: "error",
		onlyCategories: [...CATEGORIES],
		skipAudits: isKept ? [] : ["is-crawlable"],
	});
	if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
	const { categories, audits, runtimeError } = result.lhr;
	if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
	const numberOf = (id: string) => audits[id]?.numericValue ?? Number.NaN;
	const weighed = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? []);
	const faults = weighed
		.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
		.map(({ id }) => `${id} ${audits[id]?.displayValue ?? ""}`.trim());
	return {
		scores: Object.fromEntries(
			CATEGORIES.map((id) => [
				id,
				Math.round((categories[id]?.score ?? 0) * 100),
			]),
		),
		shift: numberOf("cumulative-layout-shift"),
		bytes: numberOf("total-byte-weight"),
		requests: requestsIn(audits["network-requests"]?.details),
		faults: [...new Set(faults)],
	};
};

const requestsIn = (details: unknown): number =>
	typeof details === "object" &&
	details !== null &&
	"items" in details &&
	Array.isArray(details.items)
		? details.items.length
		: 0;

const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.on("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => {
				if (typeof address === "object" && address) resolve(address.port);
				else reject(new Error("There is no free port."));
			});
		});
	});
