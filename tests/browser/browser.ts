import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import chromium from "@sparticuz/chromium";
import {
	type Browser,
	type BrowserContextOptions,
	chromium as browserType,
	type Page,
} from "playwright-core";
import * as z from "zod";

export const startBrowser = async (): Promise<Browser> =>
	browserType.launch({
		executablePath: await chromium.executablePath(),
		args: ["--no-sandbox", "--disable-background-networking"],
	});

const axe = await readFile(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

/** Adds up how far content jumped without being asked to, and keeps what it was that jumped, from where to where. */
const WATCH_SHIFTS = `
	window.shifted = 0;
	window.shiftedParts = [];
	const placeOf = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(" ");
	const partOf = ({ node, previousRect, currentRect }) =>
		(node?.className || node?.nodeName || "gone") + " " + (node?.textContent ?? "").trim().slice(0, 30) + ": " + placeOf(previousRect) + " → " + placeOf(currentRect);
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) {
			if (entry.hadRecentInput) continue;
			window.shifted += entry.value;
			window.shiftedParts.push(...entry.sources.map(partOf));
		}
	}).observe({ type: "layout-shift", buffered: true });
	document.addEventListener("securitypolicyviolation", (event) => console.error("CSP " + event.violatedDirective + " " + event.blockedURI));
`;

export type Visit = {
	page: Page;
	complaints: string[];
	close(): Promise<void>;
};

/** A fresh visitor, as one who never was here: nothing cached, everything that goes wrong written down. */
export const newVisit = async (
	browser: Browser,
	options: BrowserContextOptions,
): Promise<Visit> => {
	const context = await browser.newContext(options);
	const page = await context.newPage();
	const complaints: string[] = [];
	await page.addInitScript(WATCH_SHIFTS);
	page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
	page.on("requestfailed", (request) => {
		// Given up because the visitor went on to another page, as after signing in.
		if (request.failure()?.errorText === "net::ERR_ABORTED") return;
		complaints.push(`failed: ${request.url()}`);
	});
	page.on("response", (response) => {
		const isPage = response.request().isNavigationRequest();
		if (response.status() >= 400 && !isPage)
			complaints.push(`${response.status()}: ${response.url()}`);
	});
	page.on("console", (message) => {
		// The browser says it of the page for what is not there, too.
		const expected = /status of 404/.test(message.text());
		if (["error", "warning"].includes(message.type()) && !expected)
			complaints.push(`console: ${message.text()}`);
	});
	return { page, complaints, close: () => context.close() };
};

const Violations = z.array(z.object({ id: z.string(), nodes: z.string() }));

/** The rules whose answer another dress of the same page can change. */
export const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** What axe finds, its rule for the size of targets included; of these rules alone where some are named. */
export const axeViolations = async (
	page: Page,
	rules?: string[],
): Promise<string[]> => {
	if ((await page.evaluate("typeof axe")) === "undefined")
		await page.evaluate(axe);
	const asked = rules
		? { runOnly: { type: "rule", values: rules } }
		: { rules: { "target-size": { enabled: true } } };
	const found = await page.evaluate(`
		axe.run(${JSON.stringify({ ...asked, resultTypes: ["violations"], preload: false })}).then(({ violations }) =>
			violations.map(({ id, nodes }) => ({ id, nodes: nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" ") })))
	`);
	return Violations.parse(found).map(({ id, nodes }) => `axe ${id}: ${nodes}`);
};

export const numberOf = async (page: Page, script: string): Promise<number> =>
	z.number().parse(await page.evaluate(script));

export const textsOf = async (page: Page, script: string): Promise<string[]> =>
	z.array(z.string()).parse(await page.evaluate(script));

/** How many pixels the page is wider than the window. */
export const overflow = (page: Page) =>
	numberOf(page, "document.documentElement.scrollWidth - window.innerWidth");

/** What a thumb has to hit: buttons, the main navigation, rows of counts, the name of the site. */
const MAIN_ACTIONS =
	".brand, .main-nav a, .action, .action-second, .set-grid a, .counts a, .month-grid a, .row-name a, .bottom-links a, button, summary";

/** Main actions that are lower than 44 px. A link that covers its whole row counts as the row. */
export const smallTargets = (page: Page): Promise<string[]> =>
	textsOf(
		page,
		`[...document.querySelectorAll(${JSON.stringify(MAIN_ACTIONS)})]
			.filter((element) => element.checkVisibility())
			.map((element) => {
				const covers = getComputedStyle(element, "::after").position === "absolute";
				const box = (covers ? element.closest("li") : element).getBoundingClientRect();
				return { height: box.height, name: (element.className || "a") + " " + element.textContent.trim().slice(0, 40) };
			})
			.filter(({ height }) => height > 0 && height < 43.9)
			.map(({ height, name }) => Math.round(height) + " px: " + name)`,
	);
