import fc from "fast-check";
import { expect, test } from "vitest";
import { CertificateStatus } from "../../shared/certificates/status.ts";
import type { PictureDocument } from "../../shared/publishing/picture-document.ts";
import { COLOURS, HEIGHT, WIDTH } from "../../site/src/pictures/canvas.ts";
import { productPicture } from "../../site/src/pictures/product-picture.ts";
import { sitePicture } from "../../site/src/pictures/site-picture.ts";
import { wordsOf } from "../../site/words/words.ts";
import { bare, crowded, ordinary } from "./documents.ts";
import { PATIENCE, type Pixels, pixelsOf, rasterize } from "./raster.ts";

const words = wordsOf("vi");
const drawn = (document: PictureDocument) =>
	rasterize(productPicture(document, words));
const PAPER = COLOURS.paper.slice(1);
const GOLD = COLOURS.gold.slice(1);

const has = (
	{ at }: Pixels,
	colour: string,
	{ from = 0, to = HEIGHT, left = 0, right = WIDTH } = {},
): boolean => {
	for (let y = from; y < to; y++)
		for (let x = left; x < right; x++) if (at(x, y) === colour) return true;
	return false;
};
/** Rows of the text column that differ from another picture. */
const rowsOf = (
	{ at }: Pixels,
	other: (x: number, y: number) => string,
): number[] =>
	Array.from({ length: HEIGHT }, (_, y) => y).filter((y) => {
		for (let x = 345; x < WIDTH; x++) if (at(x, y) !== other(x, y)) return true;
		return false;
	});

test(
	"a picture has the size that is asked for, and weighs little",
	PATIENCE,
	() => {
		for (const png of [
			...[ordinary, bare, crowded].map(drawn),
			rasterize(sitePicture(words)),
		]) {
			const { width, height } = pixelsOf(png);
			expect([width, height]).toEqual([1200, 630]);
			expect(png.length).toBeLessThan(60_000);
		}
	},
);

test(
	"the same document gives the same bytes, another one others",
	PATIENCE,
	() => {
		expect(Buffer.from(drawn(ordinary)).equals(drawn({ ...ordinary }))).toBe(
			true,
		);
		for (const change of [
			{ name: "Hồng vành khuyên Thữ" },
			{ place: "Xã Số Hai" },
			{ producer: "Hợp tác xã Thử Hai" },
			{ stars: 3 },
			{ status: "expired" },
			{ set: "2" },
			{ province: { name: "Thử", isDemonstration: true } },
			{ discontinued: true },
		] satisfies Partial<PictureDocument>[])
			expect(
				Buffer.from(drawn(ordinary)).equals(drawn({ ...ordinary, ...change })),
				JSON.stringify(change),
			).toBe(false);
	},
);

test(
	"gold is on the picture only while the certificate is in force",
	PATIENCE,
	() => {
		for (const status of CertificateStatus.options) {
			const inForce = !["expired", "revoked", "undated"].includes(status);
			expect(has(pixelsOf(drawn({ ...ordinary, status })), GOLD), status).toBe(
				inForce,
			);
		}
		expect(has(pixelsOf(drawn(bare)), GOLD)).toBe(false);
		expect(
			has(pixelsOf(drawn({ ...ordinary, discontinued: true })), GOLD),
		).toBe(false);
	},
);

test("an invented product says so in a band over the picture", PATIENCE, () => {
	const band = { to: 52, left: 345 };
	const anise = COLOURS.anise.slice(1);
	expect(has(pixelsOf(drawn(crowded)), anise, band)).toBe(true);
	expect(has(pixelsOf(drawn(ordinary)), anise, band)).toBe(false);
});

const anyDocument: fc.Arbitrary<PictureDocument> = fc.record({
	id: fc.constant("th001"),
	name: fc
		.array(
			fc.constantFrom("Ẫm", "Ổi", "gợp", "Rượu", "Ẵng", "nghiêng", "Mật"),
			{ minLength: 1, maxLength: 40 },
		)
		.map((parts) => parts.join(" ").slice(0, 200)),
	producer: fc.option(fc.constantFrom(ordinary.producer, crowded.producer), {
		nil: undefined,
	}),
	place: fc.constantFrom("Xã Ẫ Ỗ gợp", undefined),
	stars: fc.constantFrom(undefined, 3, 4, 5),
	status: fc.constantFrom(...CertificateStatus.options),
	province: fc.record({
		name: fc.constant("Lạng Sơn"),
		isDemonstration: fc.boolean(),
	}),
	discontinued: fc.boolean(),
});

test(
	"whatever it says, nothing leaves the picture, and the name keeps away from the rest",
	PATIENCE,
	() => {
		fc.assert(
			fc.property(anyDocument, (document) => {
				const pixels = pixelsOf(drawn(document));
				const below = document.province.isDemonstration ? 52 : 0;
				// The margin on the right, down to the woven border.
				let outside = 0;
				for (let y = below; y < HEIGHT - 42; y++)
					for (let x = WIDTH - 52; x < WIDTH; x++)
						if (pixels.at(x, y) !== PAPER) outside += 1;
				expect(outside).toBe(0);
				// What stands on a row of the name is the name alone.
				const nameless = pixelsOf(drawn({ ...document, name: " " }));
				const others = new Set(rowsOf(nameless, () => PAPER));
				const named = rowsOf(pixels, nameless.at);
				expect(named.length).toBeGreaterThan(20);
				expect(named.filter((y) => others.has(y))).toEqual([]);
			}),
			{ numRuns: 8 },
		);
	},
);
