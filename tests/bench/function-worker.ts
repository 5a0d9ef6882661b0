import { pathToFileURL } from "node:url";

/**
 * A function's process: loads the bundle on its first event, answers one event after another and
 * says what each cost. Imports nothing of ours, as in the cloud.
 */
const started = process.cpuUsage();
const [, , bundle = ""] = process.argv;
const milliseconds = ({ user, system }: NodeJS.CpuUsage) =>
	(user + system) / 1000;

let handler: ((event: unknown, context: object) => unknown) | undefined;

process.on("message", async (event: unknown) => {
	const before = process.cpuUsage();
	try {
		handler ??= (await import(pathToFileURL(bundle).href)).handler;
		const value = await handler?.(event, { awsRequestId: "bench" });
		process.send?.({
			value: JSON.stringify(value ?? null),
			cpuMs: milliseconds(process.cpuUsage(before)),
			totalCpuMs: milliseconds(process.cpuUsage()),
			bareCpuMs: milliseconds(started),
			peakMegabytes: process.resourceUsage().maxRSS / 1024,
		});
	} catch (error) {
		process.send?.({ failure: String(error) });
	}
});
