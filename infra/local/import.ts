import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { ImportReport } from "../../shared/imports/report.ts";
import { REPORT_SUFFIX } from "./catalogue.ts";
import { reportLines } from "./report.ts";
import { portFrom } from "./session.ts";

/** `npm run import -- file …`: puts files into the imports bucket of the running local cloud and prints the report on each. */
const bucket = `http://127.0.0.1:${portFrom(process.env.PORT)}/_local/buckets/imports`;
const LONGEST_MS = 900_000;
const LOOK_MS = 200;

async function reportOn(key: string): Promise<ImportReport> {
	const until = Date.now() + LONGEST_MS;
	while (Date.now() < until) {
		const response = await fetch(
			`${bucket}/${encodeURIComponent(key)}${REPORT_SUFFIX}`,
		);
		const text = await response.text();
		if (response.ok) return ImportReport.parse(JSON.parse(text));
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
	}
	throw new Error(
		`Chưa có báo cáo về ${key}. Xem ${bucket.replace("/buckets/imports", "/")}`,
	);
}

async function importOne(file: string): Promise<void> {
	const key = basename(file);
	const address = `${bucket}/${encodeURIComponent(key)}`;
	const body = readFileSync(file);
	// The report of an earlier import under this name would look like the answer to this one.
	await fetch(`${address}${REPORT_SUFFIX}`, { method: "DELETE" });
	await fetch(address, { method: "PUT", body });
	process.stdout.write(`${reportLines(await reportOn(key)).join("\n")}\n`);
}

const files = process.argv.slice(2);
if (files.length === 0) {
	process.stderr.write("Hãy nêu tệp cần nhập: npm run import -- tep.jsonl\n");
	process.exitCode = 1;
}
try {
	for (const file of files) await importOne(file);
} catch (error) {
	const away = error instanceof TypeError;
	process.stderr.write(
		`${away ? "Đám mây trên máy chưa chạy: hãy mở npm start trước." : String(error)}\n`,
	);
	process.exitCode = 1;
}
