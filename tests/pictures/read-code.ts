import jsqr from "jsqr";
import { PNG } from "pngjs";
import type { QrPath } from "../../site/src/products/qr-path.ts";
import { rasterize } from "./raster.ts";

/** What a reader sees in a code drawn as pages draw it. */
export const readCode = ({ path, size }: QrPath) => {
	const view = `-4 -4 ${size + 8} ${size + 8}`;
	const png = rasterize(
		`<svg xmlns="http://www.w3.org/2000/svg" width="260" height="260" viewBox="${view}"><path fill="#fff" d="M-4-4H99V99H-4z"/><path stroke="#000" fill="none" d="${path}"/></svg>`,
	);
	const { width, height, data } = PNG.sync.read(Buffer.from(png));
	return jsqr.default(new Uint8ClampedArray(data), width, height)?.data;
};
