import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PNG } from "pngjs";
import { startRasterizer } from "../../functions/pictures/rasterize.ts";

export const rasterize = await startRasterizer(
	await readFile(
		createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"),
	),
);

/** Pictures are looked at pixel by pixel, on machines that do other work as well; in milliseconds. */
export const PATIENCE = { timeout: 120_000 };

export type Pixels = {
	width: number;
	height: number;
	/** Six hexadecimal digits. */
	at: (x: number, y: number) => string;
};

export const pixelsOf = (png: Uint8Array): Pixels => {
	const { width, height, data } = PNG.sync.read(Buffer.from(png));
	return {
		width,
		height,
		at: (x, y) => {
			const start = (y * width + x) * 4;
			return data.subarray(start, start + 3).toString("hex");
		},
	};
};

/** Where anything stands that is not of this colour: left, top, right, bottom; undefined where nothing does. */
export const inkBox = (
	{ width, height, at }: Pixels,
	ground: string,
): { left: number; top: number; right: number; bottom: number } | undefined => {
	let box: ReturnType<typeof inkBox>;
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			if (at(x, y) === ground) continue;
			box ??= { left: x, top: y, right: x, bottom: y };
			box.left = Math.min(box.left, x);
			box.right = Math.max(box.right, x);
			box.bottom = y;
		}
	return box;
};
