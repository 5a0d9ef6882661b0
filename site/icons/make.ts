import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/**
 * Makes public/icons/*.png from the drawing of the site: for a phone that puts the site on its home screen, where
 * drawings as SVG are not yet known everywhere. Run by hand when the drawing changes: `node site/icons/make.ts`.
 */
const PAPER = "#fbf8f2";
const target = new URL("../public/", import.meta.url);
await initWasm(
	await readFile(
		createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm"),
	),
);
const drawing = (await readFile(new URL("favicon.svg", target), "utf8"))
	.replace(/^<svg[^>]*>/, "")
	.replace("</svg>", "");

/** `room` is the share of the side that stays free around the drawing: phones cut icons to shapes of their own. */
const icon = (side: number, room: number): Uint8Array => {
	const scale = 1 - room;
	const shift = (24 * room) / 2;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="${PAPER}"/><g transform="translate(${shift} ${shift}) scale(${scale})">${drawing}</g></svg>`;
	return new Resvg(svg, { fitTo: { mode: "width", value: side } })
		.render()
		.asPng();
};

const ICONS: [string, number, number][] = [
	["180", 180, 0.2],
	["192", 192, 0.12],
	["512", 512, 0.12],
	["512-maskable", 512, 0.3],
];
for (const [name, side, room] of ICONS)
	await writeFile(new URL(`icons/${name}.png`, target), icon(side, room));
