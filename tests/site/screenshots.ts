import { createReadStream } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join } from "node:path";
import chromium from "@sparticuz/chromium";
import { chromium as browserType } from "playwright-core";
import { fixtures } from "./fixtures.ts";
import { renderer } from "./renderer.ts";

/**
 * Shoots every template at phone and desk width, light, dark and forced colours, and runs axe on it:
 * `node tests/site/screenshots.ts <folder> [name…]`. For looking, beside the tests.
 */
const [folder = "shots", ...only] = process.argv.slice(2);
const { render, folder: built } = await renderer();
const client = join(built, "client");
const TYPES: Record<string, string> = {
	".css": "text/css",
	".svg": "image/svg+xml",
	".woff2": "font/woff2",
};
const CSP =
	"default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; base-uri 'none'; form-action 'self'";

const server = createServer(async (request, response) => {
	const path = new URL(request.url ?? "/", "http://localhost").pathname;
	const document = fixtures[path.slice(1)];
	if (document) {
		const page = await render(document.frame.path, {
			document,
			origin: "https://chophien.example.vn",
		});
		response
			.setHeader("content-type", "text/html; charset=utf-8")
			.setHeader("content-security-policy", CSP)
			.end(page.html);
		return;
	}
	const file = createReadStream(join(client, path));
	file.on("error", () => response.writeHead(404).end());
	response.setHeader("content-type", TYPES[extname(path)] ?? "text/plain");
	file.pipe(response);
});
await new Promise<void>((done) => {
	server.listen(0, "127.0.0.1", done);
});
const address = server.address();
const port = typeof address === "object" && address ? address.port : 0;

await mkdir(folder, { recursive: true });
const axe = await readFile(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);
const browser = await browserType.launch({
	executablePath: await chromium.executablePath(),
	args: ["--no-sandbox", "--disable-background-networking"],
});
let problems = 0;
for (const look of ["light", "dark", "forced"] as const) {
	for (const width of look === "light" ? [320, 360, 1280] : [360, 1280]) {
		const context = await browser.newContext({
			colorScheme: look === "dark" ? "dark" : "light",
			forcedColors: look === "forced" ? "active" : "none",
			bypassCSP: true,
			viewport: { width, height: 760 },
		});
		const page = await context.newPage();
		for (const name of Object.keys(fixtures)) {
			if (only.length > 0 && !only.includes(name)) continue;
			await page.goto(`http://127.0.0.1:${port}/${name}`);
			await page.evaluate("document.fonts.ready");
			await page.screenshot({
				path: join(folder, `${name}-${width}-${look}.png`),
				fullPage: true,
			});
			const overflow = await page.evaluate(
				"document.documentElement.scrollWidth - innerWidth",
			);
			await page.evaluate(axe);
			const found: { id: string; nodes: string[] }[] = await page.evaluate(
				"axe.run().then(r => r.violations.map(v => ({ id: v.id, nodes: v.nodes.map(n => n.html + ' ' + n.failureSummary) })))",
			);
			if (found.length > 0 || Number(overflow) > 0) problems += 1;
			for (const violation of found)
				process.stdout.write(
					`${name} ${width} ${look} ${violation.id}: ${violation.nodes.slice(0, 3).join("\n   ")}\n`,
				);
			if (Number(overflow) > 0)
				process.stdout.write(`${name} ${width}: ${overflow} px too wide\n`);
		}
		await context.close();
	}
}
await browser.close();
server.close();
process.stdout.write(`${problems} pages with problems\n`);
process.exitCode = problems > 0 ? 1 : 0;
