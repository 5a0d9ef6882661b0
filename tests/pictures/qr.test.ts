import fc from "fast-check";
import { expect, test } from "vitest";
import { permanentPath } from "../../shared/codes/permanent-path.ts";
import { qrPath } from "../../site/src/products/qr-path.ts";
import { PATIENCE } from "./raster.ts";
import { readCode } from "./read-code.ts";

test("a code says the address it was made of", PATIENCE, () => {
	fc.assert(
		fc.property(
			fc.webUrl({ withQueryParameters: true }).filter((url) => url.length < 90),
			(address) => {
				expect(readCode(qrPath(address))).toBe(address);
			},
		),
		{ numRuns: 12 },
	);
});

test(
	"a code is the same for the same address, and small enough for a page",
	PATIENCE,
	() => {
		const address = "https://chophien.example.vn/01/08936010000018";
		const { path, size } = qrPath(address);
		qrPath("https://chophien.example.vn/khac");
		expect(qrPath(address)).toEqual({ path, size });
		expect(size).toBeLessThanOrEqual(33);
		expect(path.length).toBeLessThan(3_000);
	},
);

test(
	"a product is found by its GTIN, else by its code of the programme, else by its page",
	PATIENCE,
	() => {
		const ocopCode = "20-06463-1-2026";
		expect(permanentPath({ gtin: "8936010000018", ocopCode })).toBe(
			"/01/08936010000018",
		);
		expect(permanentPath({ ocopCode })).toBe("/ocop/20-06463-1-2026");
		expect(permanentPath({})).toBeUndefined();
	},
);
