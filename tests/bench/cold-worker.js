/**
 * One cold start and one event, then the end: run under an instruction counter, so nothing here may
 * cost much itself. Without a bundle it is bare Node. JavaScript, because stripping types costs.
 */
import { pathToFileURL } from "node:url";

const [, , bundle = "", event = "null"] = process.argv;
// Under the counter everything takes fifty times as long: a limit on waiting would cut it off.
AbortSignal.timeout = () => new AbortController().signal;
if (bundle !== "") {
	const { handler } = await import(pathToFileURL(bundle).href);
	const answer = await handler(JSON.parse(event), { awsRequestId: "bench" });
	process.stdout.write(`${JSON.stringify(answer ?? null)}\n`);
}
process.exit(0);
