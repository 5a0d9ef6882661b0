import type { LocalCloud } from "../../infra/local/cloud.ts";
import { openSession } from "../../infra/local/session.ts";
import type { PageKey } from "../../shared/publishing/page-key.ts";
import { type Catalogue, openCatalogue, rowsOf } from "./catalogue.ts";
import { openProbe, type Probe } from "./probe.ts";
import { seed } from "./seed.ts";
import { openStage, type Stage } from "./stage.ts";

export const SMALL = 100;
export const MIDDLE = 1_000;
export const LARGE = 10_000;

type Filled = {
	catalogue: Catalogue;
	probe: Probe;
	rows: string[];
	pages: Set<PageKey>;
};

/** What several parts of the benchmark stand on; each thing is made when the first part asks for it. */
export const openGround = (say: (line: string) => void) => {
	let stage: Promise<Stage> | undefined;
	let cloud: Promise<LocalCloud> | undefined;
	const filled = new Map<number, Promise<Filled>>();
	const stageOf = () => {
		stage ??= openStage(say);
		return stage;
	};
	const fill = async (products: number): Promise<Filled> => {
		const open = await stageOf();
		say(`filling a catalogue of ${products} products`);
		const catalogue = await openCatalogue(open, `size-${products}`);
		const rows = rowsOf(products);
		const pages = await seed(open, catalogue, rows);
		const probe = await openProbe(open, catalogue);
		await probe.create();
		return { catalogue, probe, rows, pages };
	};
	return {
		say,
		stage: stageOf,
		/** The whole service on this machine, as `npm start` runs it, with its catalogue. */
		cloud(): Promise<LocalCloud> {
			cloud ??= openSession(0, say);
			return cloud;
		},
		/** A generated catalogue with one product of its own for changes; no page of it is rendered yet. */
		catalogueOf(products: number): Promise<Filled> {
			const open = filled.get(products) ?? fill(products);
			filled.set(products, open);
			return open;
		},
		stop: async () => {
			await (await stage)?.stop();
			await (await cloud)?.stop();
		},
	};
};
export type Ground = ReturnType<typeof openGround>;
