import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import type { Row } from "./rows.ts";

const FILE = join(import.meta.dirname, "results.json");
const Kept = z.record(z.string(), z.unknown());

/** Writes down what a part measured, when and on what; what the other parts last measured stays. */
export const keepResults = (part: string, rows: Row[]): void => {
	const kept = existsSync(FILE)
		? Kept.parse(JSON.parse(readFileSync(FILE, "utf8")))
		: {};
	const result = {
		at: new Date().toISOString(),
		node: process.version,
		machine: {
			processors: `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`,
			memoryGigabytes: Math.round(totalmem() / 2 ** 30),
			/** Above the number of processors, others were at work and clock times are too long. */
			load: loadavg().map((load) => Math.round(load * 10) / 10),
		},
		rows,
	};
	writeFileSync(
		FILE,
		`${JSON.stringify({ ...kept, [part]: result }, null, "\t")}\n`,
	);
};
