import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import * as z from "zod";
import { reportPath } from "../../shared/publishing/paths.ts";
import { gatewayEvent, openColdGround } from "./cold-ground.ts";
import type { Ground } from "./ground.ts";
import type { Row } from "./rows.ts";

const run = promisify(execFile);
const WORKER = join(import.meta.dirname, "cold-worker.js");
const KILOBYTE = 1000;
const MOST_INSTRUCTIONS = 0.6;
const MOST_KILOBYTES = 400;

/** Instructions of one cold start with one event, by Valgrind's counter: the same to a thousandth on every run. */
const instructions = async (
	bundle: string,
	event: object,
	environment: Record<string, string>,
): Promise<number> => {
	const { stdout, stderr } = await run(
		"valgrind",
		[
			"--tool=callgrind",
			"--callgrind-out-file=/dev/null",
			process.execPath,
			"--predictable",
			"--single-threaded",
			"--predictable-gc-schedule",
			"--hash-seed=1",
			"--random-seed=1",
			WORKER,
			bundle,
			JSON.stringify(event),
		],
		{ env: { PATH: process.env.PATH, ...environment }, maxBuffer: 1e8 },
	);
	const counted = /Collected : (\d+)/.exec(stderr)?.[1];
	if (counted === undefined)
		throw new Error(`Valgrind counted nothing: ${stderr.slice(-500)}`);
	if (bundle !== "") {
		const { statusCode } = z
			.object({ statusCode: z.int() })
			.parse(JSON.parse(stdout));
		if (statusCode !== 200)
			throw new Error(
				`${bundle} answered ${statusCode}: ${stdout.slice(0, 300)} ${stderr.replace(/^==.*$/gm, "").slice(0, 2000)}`,
			);
	}
	return Number(counted);
};

/** P11 and P12: what a cold start costs, beside Express with the whole SDK. Needs `valgrind`. */
export const measureColdPath = async (ground: Ground): Promise<Row[]> => {
	const cold = await openColdGround(ground);
	const api = cold.functionOf("Api/Answer");
	const signedIn = cold.functionOf("Api/SignedIn/Answer");
	const onDemand = cold.functionOf("Api/OnDemand/Answer");
	const folder = mkdtempSync(join(tmpdir(), "cho-phien-cold-"));
	const peer = join(folder, "peer.cjs");
	await build({
		entryPoints: [join(import.meta.dirname, "cold-peer.js")],
		outfile: peer,
		bundle: true,
		platform: "node",
		minify: true,
		format: "cjs",
		logLevel: "silent",
	});
	try {
		const bare = await instructions("", {}, {});
		const net = async (...asked: Parameters<typeof instructions>) =>
			(await instructions(...asked)) - bare;
		const counted = {
			api: await net(
				api.bundle,
				gatewayEvent("/api/communes"),
				api.environment,
			),
			signedIn: await net(
				signedIn.bundle,
				gatewayEvent("/tai-khoan/toi", [cold.cookie]),
				signedIn.environment,
			),
			onDemand: await net(
				onDemand.bundle,
				gatewayEvent(reportPath()),
				onDemand.environment,
			),
			peer: await net(peer, { path: "/thing/mh0001" }, signedIn.environment),
		};
		const peerKilobytes = statSync(peer).size / KILOBYTE;
		const rowsOf = (name: string, file: string, count: number): Row[] => {
			const ratio = count / counted.peer;
			const kilobytes = statSync(file).size / KILOBYTE;
			const isApi = file === api.bundle;
			return [
				{
					id: "P11",
					what: `${name}: import and first request, instructions net of bare Node`,
					measured: `${(count / 1e6).toFixed(0)} M`,
					peer: `Express with the whole SDK ${(counted.peer / 1e6).toFixed(0)} M`,
					ratio: `${ratio.toFixed(2)} ×`,
					...(isApi && {
						target: `≤ ${MOST_INSTRUCTIONS} ×`,
						reached: ratio <= MOST_INSTRUCTIONS,
					}),
				},
				{
					id: "P12",
					what: `${name}: bundle`,
					measured: `${kilobytes.toFixed(0)} kB`,
					peer: `${peerKilobytes.toFixed(0)} kB`,
					ratio: `${(kilobytes / peerKilobytes).toFixed(2)} ×`,
					...(isApi && {
						target: `≤ ${MOST_KILOBYTES} kB`,
						reached: kilobytes <= MOST_KILOBYTES,
					}),
				},
			];
		};
		return [
			...rowsOf("API", api.bundle, counted.api),
			...rowsOf("signed-in pages", signedIn.bundle, counted.signedIn),
			...rowsOf("pages on demand", onDemand.bundle, counted.onDemand),
		];
	} finally {
		cold.close();
		rmSync(folder, { recursive: true });
	}
};
