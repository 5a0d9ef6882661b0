/**
 * A function's process: loads the bundle on its first event, answers one event after another and
 * says what each cost. Imports nothing of ours, and is JavaScript, because stripping types would
 * cost as much as loading a bundle does.
 */
import { pathToFileURL } from "node:url";

const bare = process.cpuUsage();
const [, , bundle = ""] = process.argv;
/** @param {NodeJS.CpuUsage} usage */
const milliseconds = ({ user, system }) => (user + system) / 1000;

/** @type {((event: unknown, context: object) => unknown) | undefined} */
let handler;

process.once("disconnect", () => process.exit());
process.on("message", async (event) => {
	const before = process.cpuUsage();
	try {
		handler ??= (await import(pathToFileURL(bundle).href)).handler;
		const loaded = process.cpuUsage(before);
		const value = await handler?.(event, { awsRequestId: "bench" });
		process.send?.({
			value: JSON.stringify(value ?? null),
			cpuMs: milliseconds(process.cpuUsage(before)),
			loadCpuMs: milliseconds(loaded),
			totalCpuMs: milliseconds(process.cpuUsage()),
			bareCpuMs: milliseconds(bare),
			peakMegabytes: process.resourceUsage().maxRSS / 1024,
		});
	} catch (error) {
		process.send?.({ failure: String(error) });
	}
});
