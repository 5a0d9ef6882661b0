import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { origin, stillness } from "../cloud/visit.ts";
import {
	axeViolations,
	newVisit,
	overflow,
	smallTargets,
	startBrowser,
	type Visit,
} from "./browser.ts";

export const PHONE = { viewport: { width: 360, height: 760 } };
export const DESK = { viewport: { width: 1280, height: 900 } };

/** One browser for all tests of a file, from when the site stands still, closed at the end; with it the way in. */
export const browserOfFile = (usual: BrowserContextOptions) => {
	let browser: Browser;
	beforeAll(async () => {
		await stillness();
		browser = await startBrowser();
	});
	afterAll(() => browser.close());

	const anybody = (options = usual): Promise<Visit> =>
		newVisit(browser, options);
	/** A visit of the person with this address, who has just signed in. */
	const signedIn = async (email: string, options = usual): Promise<Visit> => {
		const visit = await anybody(options);
		await visit.page.goto(
			`${origin}/dang-nhap?goi-y=${encodeURIComponent(email)}`,
		);
		return visit;
	};
	return { anybody, signedIn };
};

/** What is wrong with a page as it stands: what axe finds, small targets, more width than the window has. */
export const wrongWith = async (page: Page): Promise<string[]> => [
	...(await axeViolations(page)),
	...(await smallTargets(page)),
	...((await overflow(page)) > 0 ? [`${page.url()} is too wide`] : []),
];
