import { defineConfig, passthroughImageService } from "astro/config";
import { pageRenderer } from "./adapter.ts";
import { offlineWorker } from "./offline/build.ts";

export default defineConfig({
	output: "server",
	adapter: pageRenderer(),
	integrations: [offlineWorker()],
	// Addresses are data of the publisher, with and without a closing slash.
	trailingSlash: "ignore",
	// The security policy allows styles from files only.
	build: { inlineStylesheets: "never" },
	devToolbar: { enabled: false },
	image: { service: passthroughImageService() },
	session: undefined,
	vite: {
		// One self-contained module: a function bundle must not look for node_modules.
		ssr: { noExternal: true },
		build: {
			assetsInlineLimit: 0,
			// By itself the name would be made of `[...path]` and hold two dots, which look like an escape.
			rolldownOptions: {
				// `shared/` is pure: of what is not used nothing runs, so the browser does not get the schemas.
				treeshake: {
					moduleSideEffects: [{ test: /\/shared\//, sideEffects: false }],
				},
				output: { assetFileNames: "_astro/site.[hash][extname]" },
			},
		},
		environments: {
			client: {
				build: {
					rolldownOptions: {
						output: {
							entryFileNames: "_astro/script.[hash].js",
							chunkFileNames: "_astro/part.[hash].js",
							assetFileNames: "_astro/site.[hash][extname]",
						},
					},
				},
			},
		},
	},
});
