import type { Running } from "../running.ts";

/** Looks at the schedules once in every minute. */
export function keepTime(cloud: Running): void {
	let timer: NodeJS.Timeout;
	const tick = () => {
		timer = setTimeout(tick, 60_000 - (Date.now() % 60_000) + 50);
		const now = new Date();
		for (const schedule of cloud.schedules) {
			if (!schedule.due(now)) continue;
			schedule.fire(now).catch((error: unknown) => {
				process.stderr.write(
					`The schedule ${schedule.readable} failed: ${String(error)}\n`,
				);
			});
		}
	};
	timer = setTimeout(tick, 60_000 - (Date.now() % 60_000) + 50);
	cloud.onStop.push(() => clearTimeout(timer));
}
