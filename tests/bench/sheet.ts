import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import writeXlsxFile from "write-excel-file/node";
import * as z from "zod";
import { ms, type Row, times } from "./rows.ts";

const run = promisify(execFile);
const WORKER = join(import.meta.dirname, "sheet-worker.ts");
const ROWS = 50_000;
/** Of the function (infra/constructs/sheets.ts). */
const MEMORY_MEGABYTES = 1769;
const TARGET_SECONDS = 60;

const Measured = z.object({
	count: z.int(),
	milliseconds: z.number(),
	cpuMs: z.number(),
	peakMegabytes: z.number(),
});

const HEADER = [
	"STT",
	"Tên sản phẩm",
	"Chủ thể",
	"Địa chỉ",
	"Điện thoại",
	"Câu chuyện",
	"Hạng sao",
	"Số điểm",
	"Số quyết định",
	"Ngày cấp",
	"Đợt",
	"Ghi chú",
];

const sampleFile = async (): Promise<Uint8Array> => {
	const text = (value: string) => ({ value, type: String });
	const rows = Array.from({ length: ROWS }, (_, at) => [
		{ value: at + 1, type: Number },
		text(`Sản phẩm số ${at}`),
		text(`Hợp tác xã nông sản số ${at % 5_000}`),
		text(`Thôn ${at % 40}`),
		text("0912345678"),
		text(`Làm từ nguyên liệu trong xã, mẻ thứ ${at}.`),
		text(`${3 + (at % 3)} sao`),
		{ value: 90 + (at % 10), type: Number },
		text(`${at % 60}/QĐ-UBND`),
		{
			value: new Date(Date.UTC(2025, 0, 1 + (at % 300))),
			type: Date,
			format: "dd/mm/yyyy",
		},
		text(`Đợt ${1 + (at % 2)} năm 2025`),
		text(""),
	]);
	return writeXlsxFile([HEADER.map(text), ...rows], {
		sheet: "Danh sách",
	}).toBuffer();
};

const measure = async (way: "read" | "plain" | "plan", file: string) => {
	const { stdout } = await run(process.execPath, [WORKER, way, file]);
	return Measured.parse(JSON.parse(stdout));
};

const mb = (value: number) => `${Math.round(value)} MB`;

/** Time and memory of 50,000 rows of twelve columns: read, beside the library for it; and planned, up to what would be written. */
export const measureSheet = async (): Promise<Row[]> => {
	const folder = mkdtempSync(join(tmpdir(), "cho-phien-sheet-"));
	try {
		const file = join(folder, "bang.xlsx");
		writeFileSync(file, await sampleFile());
		const read = await measure("read", file);
		const plain = await measure("plain", file);
		const plan = await measure("plan", file);
		return [
			{
				id: "sheet",
				what: `XLSX of ${ROWS} rows × 12 columns: read`,
				measured: `${ms(read.cpuMs)} CPU, ${mb(read.peakMegabytes)} at most`,
				peer: `read-excel-file: ${ms(plain.cpuMs)} CPU, ${mb(plain.peakMegabytes)}`,
				ratio: times(read.cpuMs / plain.cpuMs),
				detail: { read, plain },
			},
			{
				id: "sheet",
				what: "same: read, understood and planned, with nothing in the directory",
				measured: `${ms(plan.milliseconds)}, ${mb(plan.peakMegabytes)} at most, ${plan.count} things`,
				target: `≤ ${TARGET_SECONDS} s, ≤ ${MEMORY_MEGABYTES} MB`,
				reached:
					plan.milliseconds <= TARGET_SECONDS * 1000 &&
					plan.peakMegabytes <= MEMORY_MEGABYTES,
				detail: { plan },
			},
		];
	} finally {
		rmSync(folder, { recursive: true });
	}
};
