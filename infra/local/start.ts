import type { LocalCloud } from "./cloud.ts";
import { openSession, portFrom } from "./session.ts";

/** `npm start`: the whole service on this machine, until Ctrl-C. */
const say = (line: string) => process.stdout.write(`${line}\n`);

let stopping = false;
let cloud: LocalCloud | undefined;

async function end(): Promise<void> {
	if (stopping) return;
	stopping = true;
	await cloud?.stop();
	process.exit(0);
}
process.on("SIGINT", end);
process.on("SIGTERM", end);

try {
	cloud = await openSession(portFrom(process.env.PORT), say);
	if (stopping) await cloud.stop();
	else say(`ready ${cloud.origin}`);
} catch (error) {
	if (!stopping) {
		process.stderr.write(
			`${error instanceof Error ? error.message : String(error)}\n`,
		);
		process.exit(1);
	}
}
