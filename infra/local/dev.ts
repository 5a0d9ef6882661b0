import { watch } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./build.ts";
import type { LocalCloud } from "./cloud.ts";
import { openSession, portFrom } from "./session.ts";

/**
 * `npm run dev`: like `npm start`, and starts anew when a source changes. Everything is in memory and
 * up within seconds, so a fresh start is simpler than changing a cloud that runs.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
const WATCHED = ["shared", "functions", "infra", "site"];
const MADE = /(^|\/)(dist|node_modules|\.astro)(\/|$)/;
const QUIET_MS = 300;

let cloud: LocalCloud | undefined;
let wanted = 0;
let opened = 0;
let ending = false;

async function reopen(): Promise<void> {
	while (opened !== wanted && !ending) {
		opened = wanted;
		await cloud?.stop();
		cloud = undefined;
		try {
			cloud = await openSession(portFrom(process.env.PORT), say);
			say(`ready ${cloud.origin}`);
		} catch (error) {
			say(
				`${error instanceof Error ? error.message : String(error)}\nwaiting for a change`,
			);
		}
	}
}

let work = Promise.resolve();
let timer: NodeJS.Timeout | undefined;

function changed(): void {
	clearTimeout(timer);
	timer = setTimeout(() => {
		wanted += 1;
		work = work.then(reopen);
	}, QUIET_MS);
}

for (const folder of WATCHED) {
	watch(join(ROOT, folder), { recursive: true }, (_, file) => {
		if (file && !MADE.test(file)) changed();
	});
}

async function end(): Promise<void> {
	ending = true;
	await work;
	await cloud?.stop();
	process.exit(0);
}
process.on("SIGINT", end);
process.on("SIGTERM", end);
changed();
