import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import MiniSearch from "minisearch";
import * as pagefind from "pagefind";
import * as z from "zod";
import { searchFilePath } from "../../shared/publishing/paths.ts";
import { openCatalogue } from "../../shared/search/open.ts";
import { search } from "../../shared/search/search.ts";
import { fold } from "../../shared/text/fold.ts";
import { startBrowser } from "../browser/browser.ts";
import { filesOf } from "../search/catalogues.ts";
import { median, type Row } from "./rows.ts";
import { searchRows } from "./search-rows.ts";

const PRODUCTS = 10_000;
const MOST_BYTES = 60_000;
const MOST_REQUESTS = 4;
const ROOT = join(import.meta.dirname, "../..");

/** First searches: common and rare words, producers, places, slips. */
const QUESTIONS =
	"mật ong|khâu nhục|rượu men lá|na dai|chè shan tuyết|tinh dầu hồi|thịt trâu gác bếp|trà diếp cá|vịt quay|gạo nếp cái hoa vàng|miến dong|bánh khẩu sli|mắc ca sấy|nấm hương khô|gà đồi|đường phên|thổ cẩm|quýt vàng|hồng vành khuyên|Lụa Vỹ|Hoàng Quyên|Bảo Thắm|mật ong Chi Lăng|đông kinh|rượu Mẫu Sơn|matong|khau nhụt|lạp sừon".split(
		"|",
	);
/** What is right can be said of these without a judge: names that have all the words, marks left out. */
const isName = (question: string) =>
	!["matong", "khau nhụt", "lạp sừon"].includes(question);

type First = {
	bytes5: number;
	bytes11: number;
	requests: number;
	found: number;
};

const packed = (body: string | Uint8Array, quality: number) =>
	brotliCompressSync(body, {
		params: { [constants.BROTLI_PARAM_QUALITY]: quality },
	}).length;

/** P7: what a first search costs on the wire and what it finds, beside two peers on the same texts. */
export const measureSearch = async (): Promise<Row[]> => {
	const rows = searchRows(PRODUCTS);
	const files = filesOf(rows, "20", "products", { isSharded: true });
	const names = rows.flatMap((row) =>
		row.kind === "product" ? [{ id: row.id, name: row.name }] : [],
	);
	const right = (question: string) => {
		const words = fold(question).split(" ");
		return names.filter(({ name }) => {
			const there = fold(name).split(" ");
			return words.every((word) => there.includes(word));
		});
	};
	const script = await ownScript();
	const ours = await firstSearches(
		(question) => own(question, script, files),
		right,
	);
	const peer = await pagefindSearches(names, right);
	const mini = await miniSearches(names, right);
	const worst = (
		firsts: Measured["firsts"],
		key: "bytes5" | "bytes11" | "requests",
	) => Math.max(...firsts.map((first) => first[key]));
	const middle = (
		firsts: Measured["firsts"],
		key: "bytes5" | "bytes11" | "requests",
	) => median(firsts.map((first) => first[key]));
	const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	const say = ({ firsts }: Measured) =>
		`median ${kb(middle(firsts, "bytes5"))}, at most ${kb(worst(firsts, "bytes5"))} (brotli 5; ${kb(middle(firsts, "bytes11"))} and ${kb(worst(firsts, "bytes11"))} at 11), requests ${middle(firsts, "requests")}, at most ${worst(firsts, "requests")}`;
	const share = (part: number) => `${(part * 100).toFixed(1)} %`;
	const recall = (one: Measured) =>
		`${share(one.recall.marked)} with marks, ${share(one.recall.bare)} without, ${share(one.recall.capitals)} in capitals, ${share(one.recall.decomposed)} decomposed`;
	return [
		{
			id: "P7",
			what: `first search in ${PRODUCTS} products, script and data, ${QUESTIONS.length} questions`,
			measured: say(ours),
			peer: `Pagefind 1.5 with 10 results: ${say(peer)}; MiniSearch 7, names only: ${say(mini)}`,
			ratio: `Pagefind ${(middle(peer.firsts, "bytes5") / middle(ours.firsts, "bytes5")).toFixed(1)} ×, MiniSearch ${(middle(mini.firsts, "bytes5") / middle(ours.firsts, "bytes5")).toFixed(1)} ×`,
			target: "≤ 60 kB, ≤ 4 requests",
			reached:
				worst(ours.firsts, "bytes5") <= MOST_BYTES &&
				worst(ours.firsts, "requests") <= MOST_REQUESTS,
			detail: {
				ours: ours.firsts,
				pagefind: peer.firsts,
				minisearch: mini.firsts,
			},
		},
		{
			id: "P7",
			what: "names that have all the words, and are found",
			measured: recall(ours),
			peer: `Pagefind: ${recall(peer)}; MiniSearch: ${recall(mini)}`,
			target: "100 % in every way of writing",
			reached: Object.values(ours.recall).every((part) => part === 1),
		},
	];
};

type Measured = {
	firsts: (First & { question: string })[];
	recall: Record<"marked" | "bare" | "capitals" | "decomposed", number>;
};
/** Answers a question as a visitor who has nothing yet. */
type Ask = (question: string) => Promise<First & { ids: string[] }>;

const firstSearches = async (
	ask: Ask,
	right: (question: string) => { id: string }[],
): Promise<Measured> => {
	const firsts: Measured["firsts"] = [];
	for (const question of QUESTIONS) {
		const { ids: _, ...first } = await ask(question);
		firsts.push({ question, ...first });
	}
	const share = async (write: (question: string) => string) => {
		let all = 0;
		let found = 0;
		for (const question of QUESTIONS.filter(isName)) {
			const expected = right(question);
			const ids = new Set((await ask(write(question))).ids);
			all += expected.length;
			found += expected.filter(({ id }) => ids.has(id)).length;
		}
		return found / all;
	};
	return {
		firsts,
		recall: {
			marked: await share((question) => question),
			bare: await share(fold),
			capitals: await share((question) => question.toUpperCase()),
			decomposed: await share((question) => question.normalize("NFD")),
		},
	};
};

/** The search script of the site with all it needs. */
const ownScript = () => bundled("site/src/search/start.ts");

const bundled = async (entry: string): Promise<string> => {
	const { outputFiles } = await build({
		entryPoints: [join(ROOT, entry)],
		bundle: true,
		minify: true,
		format: "esm",
		write: false,
		logLevel: "silent",
	});
	return outputFiles.map(({ text }) => text).join("");
};

const own = async (
	question: string,
	script: string,
	files: Map<string, string>,
): Promise<First & { ids: string[] }> => {
	const loaded = [script];
	const catalogue = await openCatalogue("products", async (name) => {
		const file = files.get(name);
		if (file === undefined)
			throw new Error(`there is no ${searchFilePath("20", "products", name)}`);
		loaded.push(file);
		return JSON.parse(file);
	});
	const ids: string[] = [];
	let found = 0;
	for (let page = 1, pages = 1; page <= pages; page++) {
		const answer = await search(
			catalogue,
			{
				catalogue: "products",
				text: question,
				selected: {},
				sort: "match",
				page,
			},
			11,
		);
		found = answer.total;
		pages = answer.pages;
		ids.push(...answer.hits.list.map(({ id }) => id));
	}
	return {
		bytes5: loaded.reduce((sum, file) => sum + packed(file, 5), 0),
		bytes11: loaded.reduce((sum, file) => sum + packed(file, 11), 0),
		requests: loaded.length,
		found,
		ids,
	};
};

/** MiniSearch sends its whole index with the first search; names are all that is stored. */
const miniSearches = async (
	names: { id: string; name: string }[],
	right: (question: string) => { id: string }[],
): Promise<Measured> => {
	const index = new MiniSearch({ fields: ["name"], storeFields: ["name"] });
	index.addAll(names);
	const data = JSON.stringify(index);
	const script = await bundled("node_modules/minisearch/dist/es/index.js");
	const size = (quality: number) =>
		packed(data, quality) + packed(script, quality);
	const [bytes5, bytes11] = [size(5), size(11)];
	return firstSearches(async (question) => {
		const ids = index
			.search(question, { combineWith: "AND", prefix: true, fuzzy: 0.2 })
			.map(({ id }) => String(id));
		return { bytes5, bytes11, requests: 2, found: ids.length, ids };
	}, right);
};

const SHOWN = 10;

/** Pagefind in a browser, as a site would use it: its script, its index, the first results. */
const pagefindSearches = async (
	names: { id: string; name: string }[],
	right: (question: string) => { id: string }[],
): Promise<Measured> => {
	const { index } = await pagefind.createIndex({ forceLanguage: "vi" });
	if (index === undefined) throw new Error("Pagefind made no index");
	for (const { id, name } of names)
		await index.addCustomRecord({
			url: `/${id}`,
			content: name,
			language: "vi",
			meta: { title: name },
		});
	const { files } = await index.getFiles();
	await pagefind.close();
	const bodies = new Map(
		files.map(({ path, content }) => [
			`/pagefind/${path}`,
			Buffer.from(content),
		]),
	);
	const browser = await startBrowser();
	try {
		return await firstSearches(async (question) => {
			const context = await browser.newContext();
			const page = await context.newPage();
			const loaded: Buffer[] = [];
			await page.route("**/*", (route) => {
				const { pathname } = new URL(route.request().url());
				if (pathname === "/")
					return route.fulfill({ contentType: "text/html", body: "<p>" });
				const body = bodies.get(pathname);
				if (body === undefined) return route.fulfill({ status: 404 });
				loaded.push(body);
				return route.fulfill({
					body,
					contentType: pathname.endsWith(".js")
						? "text/javascript"
						: "application/octet-stream",
				});
			});
			await page.goto("http://pagefind.test/");
			await page.evaluate(
				`(${ASK_PAGEFIND})(${JSON.stringify([question, SHOWN])})`,
			);
			const first = loaded.length;
			const size = (quality: number) =>
				loaded.slice(0, first).reduce(
					// Its own files come packed already.
					(sum, body) => sum + Math.min(body.length, packed(body, quality)),
					0,
				);
			const [bytes5, bytes11] = [size(5), size(11)];
			const ids = z
				.array(z.string())
				.parse(await page.evaluate(`(${ALL_OF_PAGEFIND})()`));
			await context.close();
			return {
				bytes5,
				bytes11,
				requests: first,
				found: ids.length,
				ids,
			};
		}, right);
	} finally {
		await browser.close();
	}
};

/** Run in the page: the first results are shown, the others only counted. */
const ASK_PAGEFIND = `async ([question, shown]) => {
	const engine = await import("/pagefind/pagefind.js");
	const { results } = await engine.search(question);
	await Promise.all(results.slice(0, shown).map((result) => result.data()));
	window.results = results;
}`;
const ALL_OF_PAGEFIND = `async () => {
	const all = await Promise.all(window.results.map((result) => result.data()));
	return all.map(({ url }) => url.replace(/^\\//, ""));
}`;
