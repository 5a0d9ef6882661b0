import { save } from "../../functions/directory/save.ts";
import { directoryStore } from "../../functions/directory/store.ts";
import { Draft } from "../../shared/directory/model.ts";
import { type Catalogue, mustBeDone, recordsOf } from "./catalogue.ts";
import type { FunctionProcess } from "./function-process.ts";
import type { Stage } from "./stage.ts";

const ID = "mhbench";
const ENTITY = `product#${ID}` as const;
/** Events of one delivery, as the template says. */
const BATCH = 10;
const DAY_MS = 86_400_000;

/** One kind of change; `turn` counts up, so that each time something else is written. */
export type Change = {
	name: string;
	rows: (turn: number) => Record<string, unknown>[];
};

const product = (over: Record<string, unknown>) => ({
	kind: "product",
	id: ID,
	province: "99",
	// First in every list, so that no showcase can leave it out.
	name: "A bánh dày minh họa",
	slug: "banh-day-minh-hoa",
	set: "1",
	commune: "99001",
	producer: "mhh00001",
	season: [4, 11],
	story: "Bánh giã tay của phiên chợ.",
	sources: ["minhhoa"],
	...over,
});

const certificate = (over: Record<string, unknown>) => ({
	kind: "certificate",
	id: `${ID}c1`,
	province: "99",
	product: ID,
	stars: 4,
	issuedOn: "2025-06-01",
	issuedBasis: "decision",
	decisionNo: "1/QĐ-MH",
	sources: ["minhhoa"],
	...over,
});

export const CHANGES: [Change, Change, ...Change[]] = [
	{
		name: "story, which no list shows",
		rows: (turn) => [product({ story: `Bánh giã tay, mẻ thứ ${turn}.` })],
	},
	{
		name: "name, which every list shows",
		rows: (turn) => [product({ name: `A bánh dày minh họa mẻ ${turn}` })],
	},
	{
		name: "stars of its certificate",
		rows: (turn) => [certificate({ stars: turn % 2 ? 3 : 4 })],
	},
	{
		name: "product set and season",
		rows: (turn) => [
			product(turn % 2 ? { set: "2", season: [5, 11] } : { set: "1" }),
		],
	},
	{
		name: "taken off the site and put back",
		rows: (turn) => [product({ withdrawn: turn % 2 === 1 })],
	},
];

export type Workers = { project: FunctionProcess; render: FunctionProcess };
export type Cost = {
	cpuMs: number;
	wallMs: number;
	/** CPU of both processes since they began, node itself included. */
	lifeCpuMs: number;
	/** Keys of the objects that were written. */
	written: string[];
	/** Pages that were looked at. */
	pages: number;
};

/** A product that every size of catalogue has alike, and the way of its changes to the site. */
export const openProbe = async (stage: Stage, catalogue: Catalogue) => {
	const store = directoryStore(stage.client, catalogue.tables.DIRECTORY_TABLE);
	let turn = 0;
	const write = async (rows: Record<string, unknown>[]) => {
		turn++;
		// Every other change falls on another day: the day of the last change stands in the sitemap.
		const at = new Date(Date.now() - (turn % 2) * DAY_MS).toISOString();
		const [outcome] = await save(
			{ store, now: () => at },
			rows.map((row) => Draft.parse(row)),
			{ author: { actor: "person:bench", role: "staff" } },
		);
		if (outcome?.outcome !== "created" && outcome?.outcome !== "changed")
			throw new Error(`The change was ${outcome?.outcome}.`);
	};

	return {
		/** The product as it is before any change. */
		create: () => write([product({}), certificate({})]),

		/** Writes a change; then projects and renders it, which alone is measured. */
		async run(change: Change, workers: Workers): Promise<Cost> {
			await write(change.rows(turn));
			catalogue.written.length = 0;
			const started = performance.now();
			const projected = await workers.project.invoke(
				recordsOf([catalogue.event(ENTITY)]),
			);
			mustBeDone(projected);
			const rendered = await catalogue.deliverPages([workers.render]);
			return {
				cpuMs: projected.cpuMs + rendered.cpuMs,
				lifeCpuMs:
					projected.totalCpuMs + (rendered.lastAnswer?.totalCpuMs ?? 0),
				wallMs: performance.now() - started,
				written: [...catalogue.written],
				pages: rendered.messages,
			};
		},

		/** Writes a change `count` times before anything is delivered; then delivers all of it. */
		async runBurst(
			change: Change,
			count: number,
			workers: Workers,
		): Promise<string[]> {
			for (let edit = 0; edit < count; edit++) await write(change.rows(turn));
			catalogue.written.length = 0;
			for (let sent = 0; sent < count; sent += BATCH)
				mustBeDone(
					await workers.project.invoke(
						recordsOf(Array(BATCH).fill(catalogue.event(ENTITY))),
					),
				);
			await catalogue.deliverPages([workers.render]);
			return [...catalogue.written];
		},
	};
};
export type Probe = Awaited<ReturnType<typeof openProbe>>;
