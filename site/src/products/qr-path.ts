import encodeQR from "qr";

export type QrPath = { path: string; size: number };

let last: { text: string; drawn: QrPath } | undefined;

/**
 * A QR code as one SVG path of strokes, one unit a module, without the quiet zone. Of medium error
 * correction: a crease or a raindrop on a leaflet does not hide it. A page is rendered in several
 * languages one after the other, so the last one is kept.
 */
export const qrPath = (text: string): QrPath => {
	if (last?.text === text) return last.drawn;
	const framed = encodeQR(text, "raw", { ecc: "medium", border: 1 });
	const rows = framed.slice(1, -1).map((row) => row.slice(1, -1));
	const path = rows.map((row, y) => `M0 ${y}.5${strokes(row)}`).join("");
	const drawn = { path, size: rows.length };
	last = { text, drawn };
	return drawn;
};

/** `h` over the dark modules of a row, `m` over the light ones between them. */
const strokes = (row: boolean[]): string => {
	const runs: string[] = [];
	let start = 0;
	for (let x = 1; x <= row.length; x++) {
		if (x < row.length && row[x] === row[start]) continue;
		if (row[start]) runs.push(`h${x - start}`);
		else if (x < row.length) runs.push(`m${x - start} 0`);
		start = x;
	}
	return runs.join("");
};
