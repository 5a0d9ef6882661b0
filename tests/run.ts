import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { startVitest } from "vitest/node";
import { ensureJava } from "../infra/local/java.ts";

/**
 * `npm test`: types, lint and the built site first, because a test of what does not compile says
 * nothing; then every test. The last line holds the runner's own counts.
 */
const root = resolve(import.meta.dirname, "..");
const say = (line: string) => process.stdout.write(`${line}\n`);

const check = (name: string, args: string[]): void => {
	say(`${name} …`);
	const started = Date.now();
	const { status } = spawnSync(process.execPath, args, {
		cwd: root,
		stdio: "inherit",
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
	});
	if (status !== 0) {
		say(`${name} failed.`);
		process.exit(1);
	}
	say(`${name}: ${Math.round((Date.now() - started) / 1000)} s`);
};

ensureJava(say);
check("format and lint", ["node_modules/@biomejs/biome/bin/biome", "ci", "."]);
check("types", ["node_modules/typescript/bin/tsc", "--noEmit"]);
check("types of the service worker", [
	"node_modules/typescript/bin/tsc",
	"--noEmit",
	"--project",
	"site/offline",
]);
check("types of the pages", [
	"node_modules/astro/bin/astro.mjs",
	"check",
	"--root",
	"site",
]);
check("the site", [
	"node_modules/astro/bin/astro.mjs",
	"build",
	"--root",
	"site",
]);

const vitest = await startVitest("test", process.argv.slice(2), {
	root,
	run: true,
	watch: false,
});
const tests = vitest.state
	.getTestModules()
	.flatMap((module) => [...module.children.allTests()]);
const count = (state: string) =>
	tests.filter((test) => test.result().state === state).length;
const broken = vitest.state
	.getTestModules()
	.filter(
		(module) =>
			module.state() === "failed" &&
			![...module.children.allTests()].some(
				(test) => test.result().state === "failed",
			),
	);
const unhandled = vitest.state.getUnhandledErrors().length;
await vitest.close();

const passed = count("passed");
const failed = count("failed") + count("skipped") + broken.length + unhandled;
// What was started for the tests has been stopped; nothing may print after this line.
process.stdout.write(`${passed} passed, ${failed} failed\n`, () =>
	process.exit(failed === 0 && passed > 0 ? 0 : 1),
);
