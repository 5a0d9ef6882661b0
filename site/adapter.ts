import type { AstroAdapter, AstroIntegration } from "astro";

/**
 * The whole adapter: Astro builds one server module whose entry exports `render`.
 * There is no HTTP server: the publisher calls the function and keeps the file.
 */
const adapter: AstroAdapter = {
	name: "page-renderer",
	entrypointResolution: "auto",
	serverEntrypoint: new URL("./server/entry.ts", import.meta.url),
	previewEntrypoint: undefined,
	supportedAstroFeatures: {
		serverOutput: "stable",
		staticOutput: "unsupported",
		hybridOutput: "unsupported",
		sharpImageService: "unsupported",
	},
};

export const pageRenderer = (): AstroIntegration => ({
	name: "page-renderer",
	hooks: {
		"astro:config:done": ({ setAdapter }) => setAdapter(adapter),
	},
});
