import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./build.ts";

/**
 * `npm run dev`: `npm start`, started anew when a source changes. All is in memory and up within
 * seconds, so a fresh process is simpler than changing a cloud that runs, and never holds old code.
 */
const WATCHED = ["shared", "functions", "infra", "site"];
const MADE = /(^|\/)(dist|node_modules|\.astro)(\/|$)/;
const QUIET_MS = 300;

let running: ChildProcess | undefined;
let timer: NodeJS.Timeout | undefined;
let work = Promise.resolve();

async function stop(): Promise<void> {
	const child = running;
	running = undefined;
	if (!child || child.exitCode !== null) return;
	child.kill("SIGINT");
	await once(child, "exit");
}

async function restart(): Promise<void> {
	await stop();
	const child = spawn(
		process.execPath,
		[join(import.meta.dirname, "start.ts")],
		// A group of its own, so that Ctrl-C reaches it once, through here.
		{ stdio: ["ignore", "inherit", "inherit"], detached: true },
	);
	running = child;
	child.once("exit", (code) => {
		if (code) process.stdout.write("waiting for a change\n");
	});
}

function changed(): void {
	clearTimeout(timer);
	timer = setTimeout(() => {
		work = work.then(restart);
	}, QUIET_MS);
}

for (const folder of WATCHED) {
	watch(join(ROOT, folder), { recursive: true }, (_, file) => {
		if (file && !MADE.test(file)) changed();
	});
}

async function end(): Promise<void> {
	clearTimeout(timer);
	await work;
	await stop();
	process.exit(0);
}
process.on("SIGINT", end);
process.on("SIGTERM", end);
changed();
