import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { startVitest, type Vitest } from "vitest/node";
import { ensureJava } from "../infra/local/java.ts";

/**
 * `npm test`: types, lint and the built site first, because a test of what does not compile says
 * nothing; then every test. The last line holds the runner's own counts.
 */
const root = resolve(import.meta.dirname, "..");
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Runs a tool to its end and answers with what it said; a tool that finds fault ends the run. */
const check = (name: string, args: string[]): Promise<void> =>
	new Promise((done) => {
		const started = Date.now();
		const tool = spawn(process.execPath, args, {
			cwd: root,
			env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
		});
		const said: Buffer[] = [];
		tool.stdout.on("data", (chunk: Buffer) => said.push(chunk));
		tool.stderr.on("data", (chunk: Buffer) => said.push(chunk));
		tool.once("close", (code) => {
			const seconds = Math.round((Date.now() - started) / 1000);
			say(`${Buffer.concat(said).toString("utf8")}${name}: ${seconds} s`);
			if (code !== 0) {
				say(`${name} failed.`);
				process.exit(1);
			}
			done();
		});
	});

const astro = "node_modules/astro/bin/astro.mjs";
const tsc = ["node_modules/typescript/bin/tsc", "--noEmit"];

ensureJava(say);
await check("format and lint", [
	"node_modules/@biomejs/biome/bin/biome",
	"ci",
	".",
]);
// Building writes the types that the other two read.
await check("the site", [astro, "build", "--root", "site"]);
await Promise.all([
	check("types", tsc).then(() =>
		check("types of the service worker", [...tsc, "--project", "site/offline"]),
	),
	check("types of the pages", [astro, "check", "--root", "site"]),
]);

/** Two runners side by side: most tests of the cloud wait for it, and leave a processor to the others. */
const runners: Vitest[] = await Promise.all(
	[["cloud"], ["rules", "tables"]].map((project) =>
		startVitest("test", process.argv.slice(2), {
			root,
			project,
			run: true,
			watch: false,
			passWithNoTests: true,
		}),
	),
);
const modules = runners.flatMap((runner) => runner.state.getTestModules());
const tests = modules.flatMap((module) => [...module.children.allTests()]);
const count = (state: string) =>
	tests.filter((test) => test.result().state === state).length;
const broken = modules.filter(
	(module) =>
		module.state() === "failed" &&
		![...module.children.allTests()].some(
			(test) => test.result().state === "failed",
		),
);
const unhandled = runners.flatMap((runner) =>
	runner.state.getUnhandledErrors(),
);
await Promise.all(runners.map((runner) => runner.close()));

const passed = count("passed");
const faults =
	count("failed") + count("skipped") + broken.length + unhandled.length;
// A runner that could not even start has no tests to count; it only says so by this code.
const failed = faults === 0 && process.exitCode ? 1 : faults;
// What was started for the tests has been stopped; nothing may print after this line.
process.stdout.write(`${passed} passed, ${failed} failed\n`, () =>
	process.exit(failed === 0 && passed > 0 ? 0 : 1),
);
