import { defineConfig, passthroughImageService } from "astro/config";

/** Astro's own static build at its best: pages whose data did not change are not rendered again. */
export default defineConfig({
	output: "static",
	build: { inlineStylesheets: "never" },
	devToolbar: { enabled: false },
	image: { service: passthroughImageService() },
	vite: { build: { assetsInlineLimit: 0 } },
	experimental: { incrementalBuild: true },
});
