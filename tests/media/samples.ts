import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";

/** A photo as a camera makes it: a little noise over colour, so that it neither compresses to nothing nor takes long to write. */
export const photoOf = (width: number, height: number, sigma = 3) =>
	sharp({
		create: {
			width,
			height,
			channels: 3,
			background: { r: 180, g: 90, b: 40 },
			noise: { type: "gaussian", mean: 128, sigma },
		},
	});

export const jpegOf = (
	width: number,
	height: number,
	sigma?: number,
): Promise<Buffer> =>
	photoOf(width, height, sigma).jpeg({ quality: 85 }).toBuffer();

/** Names that must be gone: what a phone writes into a photo. */
export const CANARY = "CANARY-VI-TRI-NHA-RIENG";

/** With a place on the map, a camera's name and a comment in it, lying on its side. */
export const jpegWithSecrets = (
	width: number,
	height: number,
	sigma?: number,
): Promise<Buffer> =>
	photoOf(width, height, sigma)
		.jpeg()
		.withExif({
			IFD0: { Make: CANARY, Artist: CANARY },
			IFD3: {
				GPSLatitudeRef: "N",
				GPSLatitude: "21/1 51/1 0/1",
				GPSLongitudeRef: "E",
				GPSLongitude: "106/1 45/1 0/1",
				GPSAreaInformation: CANARY,
			},
		})
		.withMetadata({ orientation: 6 })
		.withXmp(
			`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${CANARY}"/></rdf:RDF></x:xmpmeta>`,
		)
		.toBuffer();

const chunk = (type: string, data: Buffer): Buffer => {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** A PNG of a few kilobytes that says it is so large, and really unpacks to it. */
export const bombPng = (width: number, height: number): Buffer => {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([1, 0, 0, 0, 0], 8);
	const rows = Buffer.alloc(height * (1 + Math.ceil(width / 8)));
	return Buffer.concat([
		Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
		chunk("IHDR", head),
		chunk("IDAT", deflateSync(rows, { level: 9 })),
		chunk("IEND", Buffer.alloc(0)),
	]);
};

export const SVG_WITH_SCRIPT = Buffer.from(
	`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><script>alert(1)</script></svg>`,
);

/** A GIF to a picture viewer, a page to a browser that guesses. */
export const GIF_AND_HTML = Buffer.from(
	`GIF89a/*<html><script>alert(1)</script>*/=1;`,
	"latin1",
);

export const PDF = Buffer.from("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\n");
