import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { axeViolations, overflow, startBrowser } from "../browser/browser.ts";
import { serveFixtures } from "./fixture-server.ts";
import { fixtures } from "./fixtures.ts";

/**
 * Shoots every template at the width of a phone, a tablet and a desk, in light, dark, forced colours and print, and runs
 * axe on it: `node tests/site/screenshots.ts <folder> [--in vi,en,zh] [--as light,dark,forced,print]
 * [--wide 320,360] [name…]`. For looking, beside the tests.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		in: { type: "string", default: "vi" },
		as: { type: "string", default: "light,dark,forced,print" },
		wide: { type: "string" },
	},
});
const [folder = "shots", ...only] = positionals;
const names = Object.keys(fixtures).filter(
	(name) => only.length === 0 || only.some((part) => name.startsWith(part)),
);
const WIDTHS: Record<string, number[]> = {
	light: [320, 360, 768, 1280],
	dark: [360, 1280],
	forced: [360, 1280],
	// A4 without its margins.
	print: [690],
};
const site = await serveFixtures();
const browser = await startBrowser();
await mkdir(folder, { recursive: true });
const problems: string[] = [];

const shoot = async (page: Page, address: string, file: string) => {
	await page.goto(`${site.origin}/${address}`);
	await page.evaluate("document.fonts.ready");
	await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
	const wide = await overflow(page);
	if (wide > 0) problems.push(`${file}: ${wide} px too wide`);
	for (const violation of await axeViolations(page))
		problems.push(`${file}: ${violation}`);
};

for (const look of values.as.split(",")) {
	const widths = values.wide?.split(",").map(Number) ?? WIDTHS[look] ?? [];
	for (const width of widths) {
		const context = await browser.newContext({
			colorScheme: look === "dark" ? "dark" : "light",
			forcedColors: look === "forced" ? "active" : "none",
			bypassCSP: true,
			serviceWorkers: "block",
			viewport: { width, height: 760 },
		});
		const page = await context.newPage();
		if (look === "print") await page.emulateMedia({ media: "print" });
		for (const language of values.in.split(","))
			for (const name of names)
				await shoot(
					page,
					`${language}/${name}`,
					`${name}-${language}-${width}-${look}`,
				);
		await context.close();
	}
}
await browser.close();
site.stop();
process.stdout.write(
	`${[...problems, `${problems.length} problems`].join("\n")}\n`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
