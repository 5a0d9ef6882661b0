import { beforeAll, describe, expect, test } from "vitest";
import { HOME_LANGUAGE, Language } from "../../shared/languages/language.ts";
import {
	languageOfPath,
	localPath,
} from "../../shared/publishing/local-path.ts";
import {
	origin,
	pageAt,
	siteObjects,
	stillness,
	visit,
} from "../cloud/visit.ts";
import { type Crawl, crawl, forbiddenIn, linksOf } from "./crawl.ts";
import { problemsOfMarkup } from "./markup.ts";

/** The home of the front province in every language; they name the others. */
const HOMES = Language.options.map((language) => localPath("/", language));

/** Every so many-th: of pages made alike, a sample tells as much. */
const everySo = <T>(all: T[], most: number): T[] => {
	const step = Math.max(1, Math.floor(all.length / most));
	return all.filter((_, at) => at % step === 0);
};

let site: Crawl;
const pages = () => [...site.pages.values()];

beforeAll(async () => {
	await stillness();
	site = await crawl(origin, HOMES);
});

describe("every page that a visitor can reach", () => {
	test("is one of a whole catalogue, not of a few pages", () => {
		expect(site.pages.size).toBeGreaterThan(1_500);
	});

	test("is reached without a broken link on the way", () => {
		expect(site.broken).toEqual([]);
	});

	test("is linked by its present address, never through a redirect", () => {
		expect(site.detours).toEqual([]);
	});

	test("is joined to the others by anchors that exist", () => {
		const dangling = pages().flatMap(({ path, links }) =>
			links
				.map((link) => link.split("#") as [string, string?])
				.filter(([to, hash]) => hash && !to.includes("?"))
				.filter(([to, hash = ""]) => !site.pages.get(to)?.ids.has(hash))
				.map(([to, hash]) => `${path} → ${to}#${hash}`),
		);
		expect(dangling).toEqual([]);
	});

	test("has one main heading", () => {
		const others = pages().filter(
			({ html }) => [...html.matchAll(/<h1[\s>]/g)].length !== 1,
		);
		expect(others.map(({ path }) => path)).toEqual([]);
	});

	test("of a product or a producer has a title of its own", () => {
		const single = pages().filter(({ path }) =>
			/^\/(?:san-pham|hop-tac-xa|co-so)\/[^/]+$/.test(path),
		);
		const titles = Map.groupBy(
			single,
			({ html }) => /<title>([^<]*)</.exec(html)?.[1] ?? "",
		);
		const shared = [...titles.values()].filter((all) => all.length > 1);
		expect(single.length).toBeGreaterThan(160);
		expect(shared.map((all) => all.map(({ path }) => path))).toEqual([]);
	});

	test("says its own address, or that it is not to be kept", () => {
		const wrong = pages().filter(({ path, html }) => {
			const said = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
			const kept = !html.includes('<meta name="robots" content="noindex">');
			const itself = said === `${origin}${path}`;
			return kept ? !itself : itself;
		});
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});

	test("has an address of lower-case words without marks", () => {
		const slugs =
			/^\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)*(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/;
		expect([...site.pages.keys()].filter((path) => !slugs.test(path))).toEqual(
			[],
		);
	});

	test("is valid HTML: every Vietnamese one, and a sample of the others", async () => {
		const [home, others] = [
			pages().filter(({ path }) => languageOfPath(path) === HOME_LANGUAGE),
			pages().filter(({ path }) => languageOfPath(path) !== HOME_LANGUAGE),
		];
		expect(await problemsOfMarkup([...home, ...everySo(others, 200)])).toEqual(
			[],
		);
	});

	test("asks for nothing that its security policy forbids", async () => {
		const forbidden = pages().flatMap(({ path, html }) =>
			forbiddenIn(html).map((found) => `${path}: ${found}`),
		);
		expect(forbidden).toEqual([]);
	});
});

describe("a page made on demand, wherever a link leads to one", () => {
	const kinds = () =>
		Map.groupBy([...site.questions], (address) => address.split("?")[0] ?? "");

	test("is there, with one heading and without what the policy forbids", async () => {
		expect([...kinds().keys()].length).toBeGreaterThan(2);
		const problems: string[] = [];
		const seen: { path: string; html: string }[] = [];
		for (const addresses of kinds().values())
			for (const path of everySo(addresses, 12)) {
				const answer = await visit(path);
				const html = await answer.text();
				if (answer.status !== 200) problems.push(`${path}: ${answer.status}`);
				// An answer of the API, offered as an example.
				if (!html.startsWith("<!")) continue;
				seen.push({ path, html });
				if ([...html.matchAll(/<h1[\s>]/g)].length !== 1)
					problems.push(`${path}: headings`);
				problems.push(...forbiddenIn(html).map((one) => `${path}: ${one}`));
			}
		expect(problems).toEqual([]);
		expect(await problemsOfMarkup(everySo(seen, 40))).toEqual([]);
	});
});

test("every page of the site bucket is reachable from a home page, but for empty lists, redirects and the page for what is not there", async () => {
	const keys = (await siteObjects()).map(({ key }) => key);
	const addresses = keys
		.filter((key) => key.endsWith(".html"))
		.map((key) => `/${key.replace(/(?:^|\/)index\.html$/, "")}`)
		.filter((path) => !site.pages.has(path) && !site.pages.has(`${path}/`));
	const unexplained: string[] = [];
	for (const path of addresses) {
		if (path === "/404.html") continue;
		if ((await visit(path)).status === 301) continue;
		if ((await pageAt(path)).includes('<p class="empty">')) continue;
		unexplained.push(path);
	}
	expect(keys.length).toBeGreaterThan(1500);
	expect(unexplained).toEqual([]);
});

describe("the crawler itself", () => {
	test("sees styles and scripts in the page, and what comes from elsewhere", () => {
		expect(
			forbiddenIn(
				'<p style="x"><script>1</script><script src="https://example.org/x.js"></script><style>p{}</style><a onclick="x" href="https://example.org/">a</a>',
			),
		).toHaveLength(5);
		expect(
			forbiddenIn(
				'<script type="application/ld+json">{"a":"<p style=x>"}</script><script type="module" src="/_astro/x.js"></script><img src="/x.png">',
			),
		).toEqual([]);
	});

	test("reads quoted and bare addresses, and leaves drawings and other origins alone", () => {
		const html =
			'<a href="/a?x=1&amp;y=2#z">a</a><a href=/b>b</a><use href="#s"></use><a href="https://example.org/">c</a><img src="d.svg">';
		expect(linksOf(html, "/x/y", "http://localhost")).toEqual([
			"/a?x=1&y=2#z",
			"/b",
			"/x/d.svg",
		]);
	});

	test("notices a page that is not there", async () => {
		const { broken } = await crawl(origin, ["/khong-co-trang-nay"]);
		expect(broken).toEqual([
			{ to: "/khong-co-trang-nay", status: 404, from: "" },
		]);
	});
});
