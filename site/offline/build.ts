import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { build } from "esbuild";
import { workerAddresses } from "./addresses.ts";

/**
 * Puts the service worker beside the site's own files, as `/sw.js`: it must stand at the root to see every
 * page, under a name that never changes, so it is not one of the scripts that pages load.
 */
export const offlineWorker = (): AstroIntegration => ({
	name: "offline-worker",
	hooks: {
		"astro:build:done": async ({ dir }) => {
			await bundleWorker(fileURLToPath(new URL("sw.js", dir)));
		},
	},
});

/** Writes the bundled worker; the same sources give the same bytes. */
export const bundleWorker = async (outfile: string): Promise<void> => {
	await build({
		entryPoints: [fileURLToPath(new URL("worker.ts", import.meta.url))],
		outfile,
		bundle: true,
		minify: true,
		format: "iife",
		target: "es2022",
		define: { ADDRESSES: JSON.stringify(workerAddresses()) },
		legalComments: "none",
	});
};
