import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import * as z from "zod";
import { median, ms, type Row, times } from "./rows.ts";

const run = promisify(execFile);
const WORKER = join(import.meta.dirname, "photos-worker.ts");
const RUNS = 3;
/** Of the function (infra/constructs/media.ts). */
const MEMORY_MEGABYTES = 1024;
const TARGET_SECONDS = 10;

const Measured = z.object({
	milliseconds: z.number(),
	cpuMs: z.number(),
	peakMegabytes: z.number(),
	kilobytes: z.number(),
});

/** Grain over soft shapes: compresses about as a photo does, and is the same on every machine. */
const photoOf = (width: number, height: number) => {
	const shapes = Buffer.from(
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><radialGradient id="g"><stop offset="0" stop-color="#e8b04a"/><stop offset="1" stop-color="#2f5d3a"/></radialGradient></defs><rect width="100%" height="100%" fill="url(#g)"/>${Array.from({ length: 60 }, (_, at) => `<circle cx="${(at * 137) % 100}%" cy="${(at * 61) % 100}%" r="${2 + (at % 7)}%" fill="hsl(${at * 6} 55% 50%)" fill-opacity=".7"/>`).join("")}</svg>`,
	);
	return sharp(shapes, { limitInputPixels: false }).removeAlpha();
};

const samples = async (): Promise<Record<string, Buffer>> => ({
	"a phone's photo, 12 megapixels, JPEG": await photoOf(4000, 3000)
		.jpeg({ quality: 90 })
		.toBuffer(),
	"the largest that is taken, 50 megapixels, PNG": await photoOf(8160, 6120)
		.png({ compressionLevel: 3 })
		.toBuffer(),
});

const measure = async (way: "ours" | "plain", file: string) => {
	const all: z.infer<typeof Measured>[] = [];
	for (let at = 0; at < RUNS; at++) {
		const { stdout } = await run(process.execPath, [WORKER, way, file]);
		all.push(Measured.parse(JSON.parse(stdout)));
	}
	const of = (key: keyof z.infer<typeof Measured>) =>
		median(all.map((one) => one[key]));
	return {
		cpuMs: of("cpuMs"),
		milliseconds: of("milliseconds"),
		peakMegabytes: of("peakMegabytes"),
		kilobytes: of("kilobytes"),
	};
};

/** Time and memory of one photo, beside the way that decodes the file for every width and format anew. */
export const measurePhotos = async (): Promise<Row[]> => {
	const folder = mkdtempSync(join(tmpdir(), "cho-phien-photos-"));
	try {
		const rows: Row[] = [];
		for (const [name, bytes] of Object.entries(await samples())) {
			const file = join(folder, "photo");
			writeFileSync(file, bytes);
			const ours = await measure("ours", file);
			const plain = await measure("plain", file);
			rows.push({
				id: "photos",
				what: `${name}: nine files`,
				measured: `${ms(ours.cpuMs)} CPU, ${Math.round(ours.peakMegabytes)} MB at most`,
				peer: `decoded for each file: ${ms(plain.cpuMs)} CPU, ${Math.round(plain.peakMegabytes)} MB`,
				ratio: times(ours.cpuMs / plain.cpuMs),
				target: `≤ ${TARGET_SECONDS} s, ≤ ${MEMORY_MEGABYTES} MB`,
				reached:
					ours.milliseconds <= TARGET_SECONDS * 1000 &&
					ours.peakMegabytes <= MEMORY_MEGABYTES,
				detail: { ours, plain, sentKilobytes: bytes.length / 1000 },
			});
		}
		return rows;
	} finally {
		rmSync(folder, { recursive: true });
	}
};
