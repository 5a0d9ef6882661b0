import { importMany, publishAll } from "./bulk.ts";
import { measureChange } from "./change.ts";
import { measureColdPath } from "./cold-path.ts";
import { openGround } from "./ground.ts";
import { measureHistories } from "./histories.ts";
import { measureLighthouse } from "./lighthouse.ts";
import { measurePhotos } from "./photos.ts";
import { keepResults } from "./results.ts";
import { HEADING, printRow, type Row } from "./rows.ts";
import { measureSearch } from "./search.ts";
import { measureSheet } from "./sheet.ts";
import { measureSize } from "./size.ts";
import { measureView } from "./view.ts";
import { measureVisible } from "./visible.ts";
import { measureWeight } from "./weight.ts";

/**
 * `npm run bench`: all measurements, or only those named: `npm run bench -- P2 P4`. Each stands beside
 * its peer of the same run, because times of another day say little. `--runs 1000` is the number
 * of histories of P5; `--only "a product"` picks templates of `lighthouse` by a part of their name.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);
const ground = openGround(say);
const words = process.argv.slice(2);
const runsAt = words.indexOf("--runs");
const runs = runsAt < 0 ? 200 : Number(words.splice(runsAt, 2)[1]);
const onlyAt = words.indexOf("--only");
const only = onlyAt < 0 ? undefined : words.splice(onlyAt, 2)[1];

const PARTS: Record<string, () => Promise<Row[]>> = {
	P1: () => measureView(ground),
	P3: () => measureVisible(ground),
	P2: () => measureChange(ground),
	P4: () => measureSize(ground),
	P5: () => measureHistories(runs, say),
	P6: () => measureWeight(ground),
	lighthouse: () => measureLighthouse(ground, only),
	P7: () => measureSearch(),
	P11: () => measureColdPath(ground),
	photos: () => measurePhotos(),
	sheet: () => measureSheet(),
	import: () => importMany(ground),
	publish: () => publishAll(ground),
};

const unknown = words.filter((word) => !(word in PARTS));
if (unknown.length > 0 || !Number.isInteger(runs) || runs < 1) {
	process.stderr.write(
		`Parts are ${Object.keys(PARTS).join(", ")}; --runs takes a number.\n`,
	);
	process.exit(2);
}

const measured: Record<string, Row[]> = {};
try {
	for (const [name, measure] of Object.entries(PARTS)) {
		if (words.length > 0 && !words.includes(name)) continue;
		const started = performance.now();
		const rows = await measure();
		measured[name] = rows;
		for (const row of rows) say(printRow(row));
		say(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
		keepResults(name, rows);
	}
} finally {
	await ground.stop();
}

const rows = Object.values(measured).flat();
say(`\n${HEADING}`);
for (const row of rows) say(printRow(row));
process.exit(rows.every(({ reached }) => reached !== false) ? 0 : 1);
