import { type Ground, LARGE, MIDDLE, SMALL } from "./ground.ts";
import { CHANGES, type Change, type Cost } from "./probe.ts";
import { median, ms, type Row, times } from "./rows.ts";

const SIZES = [SMALL, MIDDLE, LARGE];
const REPEATS = 15;
/** The first rounds write pages for the first time and warm the processes. */
const WARM_UP = 4;
const SLOWER = 1.2;

/** P4: the same changes in a small, a middling and a large catalogue, in turn. */
export const measureSize = async (ground: Ground): Promise<Row[]> => {
	const sizes: Size[] = [];
	for (const products of SIZES) {
		const { catalogue, probe } = await ground.catalogueOf(products);
		const workers = {
			project: catalogue.start("project"),
			render: catalogue.start("render"),
		};
		sizes.push({
			products,
			stop: () => {
				workers.project.stop();
				workers.render.stop();
			},
			run: (change) => probe.run(change, workers),
		});
	}
	const rows: Row[] = [];
	for (const change of CHANGES) rows.push(await rowOf(change, sizes));
	for (const { stop } of sizes) stop();
	return rows;
};

type Size = {
	products: number;
	run: (change: Change) => Promise<Cost>;
	stop: () => void;
};

const rowOf = async (change: Change, sizes: Size[]): Promise<Row> => {
	const rounds: Cost[][] = [];
	for (let round = 0; round < WARM_UP + REPEATS; round++) {
		const costs: Cost[] = [];
		// Now from the small one up, now from the large one down.
		const order = [...sizes.keys()];
		for (const at of round % 2 ? order : order.reverse()) {
			const size = sizes[at];
			if (size) costs[at] = await size.run(change);
		}
		if (round >= WARM_UP) rounds.push(costs);
	}
	const of = (at: number) => rounds.flatMap((costs) => costs[at] ?? []);
	const objects = sizes.map((_, at) =>
		[...new Set(of(at).map(({ written }) => written.length))].sort().join("/"),
	);
	const describe = (at: number) =>
		`${sizes[at]?.products} products: ${objects[at]} objects, ${ms(median(of(at).map(({ wallMs }) => wallMs)))}, ${ms(median(of(at).map(({ cpuMs }) => cpuMs)))} CPU`;
	const last = sizes.length - 1;
	/** Of each round's pair, so that a busy minute of the machine counts on both sides. */
	const ratio = (from: number, what: "wallMs" | "cpuMs") =>
		median(
			rounds.map(
				(costs) =>
					(costs[last]?.[what] ?? Number.NaN) /
					(costs[from]?.[what] ?? Number.NaN),
			),
		);
	const slower = ratio(0, "wallMs");
	return {
		id: "P4",
		what: `change of ${change.name}`,
		measured: describe(last),
		peer: [0, 1].map(describe).join("; "),
		ratio: `time ${times(slower)} of ${SMALL}, ${times(ratio(1, "wallMs"))} of ${MIDDLE}; CPU ${times(ratio(0, "cpuMs"))}, ${times(ratio(1, "cpuMs"))}`,
		target: `same objects, time ≤ ${SLOWER} × of ${SMALL}`,
		reached: new Set(objects).size === 1 && slower <= SLOWER,
	};
};
