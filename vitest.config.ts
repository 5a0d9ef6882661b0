import { defineConfig } from "vitest/config";

/** The suffix of a test file says what it costs: nothing, the table service, or the whole local cloud. */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "rules",
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/**/*.{tables,cloud,browser}.test.ts"],
					// They share the machine with the cloud and its browser.
					testTimeout: 30_000,
				},
			},
			{
				test: {
					name: "tables",
					include: ["tests/**/*.tables.test.ts"],
					globalSetup: "tests/tables.setup.ts",
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: "cloud",
					include: ["tests/**/*.{cloud,browser}.test.ts"],
					globalSetup: "tests/cloud.setup.ts",
					testTimeout: 120_000,
					hookTimeout: 120_000,
					fileParallelism: false,
				},
			},
		],
	},
});
