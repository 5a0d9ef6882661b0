import { openCatalogue, rowsOf } from "./catalogue.ts";
import { type Ground, LARGE } from "./ground.ts";
import { ms, type Row } from "./rows.ts";

const ROWS = 10_000;
const MEMORY_MEGABYTES = 256;
const RENDERERS = 2;

/** Ten thousand rows of one file through the real import function, in the memory that it has. */
export const importMany = async (ground: Ground): Promise<Row[]> => {
	ground.say(`importing ${ROWS} rows`);
	const stage = await ground.stage();
	const catalogue = await openCatalogue(stage, "import");
	const rows = rowsOf(LARGE).slice(0, ROWS);
	const importer = catalogue.start("import");
	const started = performance.now();
	const { answer, report } = await catalogue.importFile(
		importer,
		"rows.jsonl",
		rows,
	);
	const seconds = (performance.now() - started) / 1000;
	importer.stop();
	if (report.rows.created !== ROWS)
		throw new Error(
			`The import did not take all: ${JSON.stringify(report.rows)}`,
		);
	const megabytes = Math.round(answer.peakMegabytes);
	return [
		{
			id: "import",
			what: `${ROWS} rows in one file through the import function`,
			measured: `${seconds.toFixed(1)} s, ${Math.round(ROWS / seconds)} rows/s, ${ms(answer.cpuMs)} CPU, peak ${megabytes} MB`,
			target: `peak ≤ ${MEMORY_MEGABYTES} MB`,
			reached: megabytes <= MEMORY_MEGABYTES,
		},
	];
};

/** Every page of ten thousand products, rendered and written. */
export const publishAll = async (ground: Ground): Promise<Row[]> => {
	const { catalogue, pages } = await ground.catalogueOf(LARGE);
	ground.say(`publishing ${pages.size} pages`);
	for (const page of pages)
		catalogue.pages.send({
			body: JSON.stringify({ page }),
			group: page,
			deduplication: `all ${page}`,
		});
	const workers = Array.from({ length: RENDERERS }, () =>
		catalogue.start("render"),
	);
	const started = performance.now();
	const { cpuMs } = await catalogue.deliverPages(workers);
	const seconds = (performance.now() - started) / 1000;
	for (const worker of workers) worker.stop();
	return [
		{
			id: "publish",
			what: `full publish of ${LARGE} products: ${pages.size} pages by ${RENDERERS} renderers`,
			measured: `${seconds.toFixed(0)} s, ${Math.round(pages.size / seconds)} pages/s, ${(cpuMs / pages.size).toFixed(1)} ms CPU a page, ${catalogue.site.size} objects`,
		},
	];
};
