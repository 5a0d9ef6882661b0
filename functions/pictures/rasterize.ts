import { initWasm, Resvg } from "@resvg/resvg-wasm";
import { indexedPng } from "./indexed-png.ts";

/** Draws an SVG picture that holds no text and no foreign files, as a PNG of its own size. */
export type Rasterize = (svg: string) => Uint8Array;

/** Must be called once in a process; `wasm` is the program of `@resvg/resvg-wasm`. */
export const startRasterizer = async (
	wasm: BufferSource,
): Promise<Rasterize> => {
	await initWasm(wasm);
	return rasterize;
};

/** What the program holds of a picture is freed at once: its memory never shrinks. */
const rasterize: Rasterize = (svg) => {
	const picture = new Resvg(svg);
	const image = picture.render();
	try {
		return indexedPng(image.pixels, image.width, image.height);
	} finally {
		image.free();
		picture.free();
	}
};
