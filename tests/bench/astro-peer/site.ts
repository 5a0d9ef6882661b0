import { fork } from "node:child_process";
import { createHash } from "node:crypto";
import {
	cpSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import * as z from "zod";
import { dayIn } from "../../../shared/dates/calendar.ts";
import { buildProduct } from "../../../shared/publishing/build-product.ts";
import type { ProductDocument } from "../../../shared/publishing/documents.ts";
import { referenceOf } from "../../../shared/publishing/reference.ts";
import { inMemory, recordOf } from "../seed.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const Cost = z.object({ wallMs: z.number(), cpuMs: z.number() });
export type BuildCost = z.infer<typeof Cost> & { pages: number };

/** A throwaway Astro project of the very templates of the site, with a page for each product. */
export const openAstroPeer = (rows: string[]) => {
	const root = mkdtempSync(join(tmpdir(), "astro-peer-"));
	const site = join(root, "site");
	for (const folder of ["shared", "site/words", "site/src"])
		cpSync(join(ROOT, folder), join(root, folder), {
			recursive: true,
			filter: (from) => !from.endsWith("site/src/pages"),
		});
	mkdirSync(join(site, "src/pages/san-pham"), { recursive: true });
	cpSync(
		join(import.meta.dirname, "[product].astro"),
		join(site, "src/pages/san-pham/[product].astro"),
	);
	cpSync(
		join(import.meta.dirname, "astro.config.ts"),
		join(site, "astro.config.ts"),
	);
	for (const file of ["package.json", "tsconfig.json"])
		cpSync(join(ROOT, file), join(root, file));
	symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
	const documents = documentsOf(rows);
	let turn = 0;

	return {
		pages: documents.length,

		/** Changes the story of one product; the next build has that one page to make anew. */
		change(): void {
			const [first] = documents;
			if (first) first.story = `Mẻ bánh thứ ${++turn}.`;
		},

		/** Builds; what an earlier build left is used again, unless `clean`. */
		async build({ clean = false } = {}): Promise<BuildCost> {
			if (clean)
				for (const folder of ["dist", "node_modules", ".astro"])
					rmSync(join(site, folder), { recursive: true, force: true });
			writeFileSync(
				join(site, "documents.json"),
				JSON.stringify(
					documents.map((document) => ({
						address: document.frame.path.replace("/san-pham/", ""),
						print: createHash("sha256")
							.update(JSON.stringify(document))
							.digest("hex"),
						document,
					})),
				),
			);
			const cost = await runBuild(site);
			const pages = globSync("dist/san-pham/*/index.html", { cwd: site });
			if (pages.length !== documents.length)
				throw new Error(`Astro made ${pages.length} pages.`);
			return { ...cost, pages: pages.length };
		},

		close: () => rmSync(root, { recursive: true, force: true }),
	};
};

const runBuild = (cwd: string): Promise<z.infer<typeof Cost>> =>
	new Promise((done, failed) => {
		const child = fork(new URL("./build.ts", import.meta.url), {
			cwd,
			execArgv: ["--max-old-space-size=3000"],
			env: {
				PATH: process.env.PATH,
				ASTRO_TELEMETRY_DISABLED: "1",
				NODE_ENV: "production",
			},
			stdio: ["ignore", "ignore", "inherit", "ipc"],
		});
		let cost: unknown;
		child.on("message", (message) => {
			cost = message;
		});
		child.once("exit", (code) =>
			code === 0
				? done(Cost.parse(cost))
				: failed(new Error(`Astro ended with ${code}.`)),
		);
	});

const documentsOf = (rows: string[]): ProductDocument[] => {
	const records = rows.map(recordOf);
	const reference = referenceOf(records.map(({ data }) => data));
	const sources = new Map(
		records.flatMap(({ data }) =>
			data.kind === "source" ? [[data.id, data] as const] : [],
		),
	);
	const day = dayIn(new Date().toISOString());
	return inMemory(records)
		.aggregates()
		.map((product) => buildProduct(product, { reference, sources, day }));
};
