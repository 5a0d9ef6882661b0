import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { startTableService } from "../../infra/local/dynamodb/process.ts";
import { organisation, product, tables } from "../publishing/catalogue.ts";
import {
	history,
	live,
	presentOf,
	publishAnew,
	type Step,
} from "../publishing/histories.ts";
import { startPipeline } from "../publishing/pipeline.ts";
import type { Row } from "./rows.ts";
import { REGION } from "./stage.ts";

const SEED = 20261120;
/** Seeds at work at the same time: most of a history is waiting for the table service. */
const LANES = 4;
/** Tables are never dropped and the service keeps them in memory: a fresh one now and then. */
const RUNS_PER_SERVICE = 40;

type Failure = { seed: number; history: unknown; error: string };

/** P5: random edit histories; the site that grew is the site that a clean publish makes. */
export const measureHistories = async (
	runs: number,
	say: (line: string) => void,
): Promise<Row[]> => {
	const failures: Failure[] = [];
	const seeds: number[] = [];
	const walked = { histories: 0, steps: 0 };
	for (let left = runs; left > 0; left -= RUNS_PER_SERVICE) {
		const now = Math.min(RUNS_PER_SERVICE, left);
		const service = await startTableService(REGION);
		const client = new DynamoDBClient({
			endpoint: service.origin,
			region: REGION,
			credentials: { accessKeyId: "bench", secretAccessKey: "bench" },
		});
		await Promise.all(
			Array.from({ length: LANES }, async (_, lane) => {
				const numRuns = Math.floor((now + lane) / LANES);
				if (numRuns === 0) return;
				const seed = SEED + seeds.length;
				seeds.push(seed);
				const failure = await walk(client, seed, numRuns, walked);
				if (failure) failures.push(failure);
			}),
		);
		client.destroy();
		await service.stop();
		say(`${walked.histories} histories of ${runs}`);
	}
	return [
		{
			id: "P5",
			what: "random edit histories: incremental site = clean full publish (sha256 of every file)",
			measured: `${walked.histories} histories, ${walked.steps} steps, ${failures.length} differences`,
			target: "no difference",
			reached: failures.length === 0,
			detail: { seeds, failures },
		},
	];
};

/** Histories of one seed until one ends in a difference; that one, made as short as it can be told. */
const walk = async (
	client: DynamoDBClient,
	seed: number,
	numRuns: number,
	walked: { histories: number; steps: number },
): Promise<Failure | undefined> => {
	const { failed, counterexample, errorInstance } = await fc.check(
		fc.asyncProperty(
			history,
			fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
			async (steps, random) => {
				await holds(client, steps, () => random.next().value);
				walked.histories++;
				walked.steps += steps.length;
			},
		),
		{ numRuns, seed, endOnFailure: true },
	);
	return failed
		? { seed, history: counterexample?.[0], error: String(errorInstance) }
		: undefined;
};

const holds = async (
	client: DynamoDBClient,
	steps: Step[],
	random: () => number,
): Promise<void> => {
	const site = await startPipeline({ client });
	await site.save([
		...tables,
		organisation(),
		organisation({ id: "thh02", name: "Hợp tác xã Thử Hai" }),
		product(),
		product({ id: "th002", name: "Na Thử", set: "1" }),
	]);
	await live(site, steps, random);
	const anew = await publishAnew(site);
	const difference = differenceOf(presentOf(site), presentOf(anew));
	await Promise.all([site.stop(), anew.stop()]);
	if (difference.length > 0) throw new Error(difference.join(" "));
};

const differenceOf = (
	one: Map<string, string>,
	other: Map<string, string>,
): string[] =>
	[...new Set([...one.keys(), ...other.keys()])].filter(
		(key) => one.get(key) !== other.get(key),
	);
