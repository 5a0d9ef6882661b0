import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	decodeBorder,
	encodeBorder,
	isBorder,
	type Ring,
} from "../../shared/places/border.ts";
import { Commune } from "../../shared/places/model.ts";

const corner = fc.record({
	lat: fc.integer({ min: -900_000, max: 900_000 }),
	lng: fc.integer({ min: -1_800_000, max: 1_800_000 }),
});
const ring = fc.uniqueArray(corner, {
	minLength: 3,
	maxLength: 30,
	selector: ({ lat, lng }) => `${lat} ${lng}`,
});
const commune = (border: string) => ({
	kind: "commune",
	id: "98001",
	province: "98",
	type: "commune",
	name: "Số 1",
	fullName: "Xã Số 1",
	slug: "xa-so-1",
	border,
});

describe("a border", () => {
	test("is the same corners after it was written and read", () => {
		fc.assert(
			fc.property(fc.array(ring, { minLength: 1, maxLength: 4 }), (rings) => {
				const text = encodeBorder(rings);
				expect(decodeBorder(text)).toEqual(rings);
				expect(isBorder(text)).toBe(true);
			}),
		);
	});

	test("is written as the published example of the format, at four decimals", () => {
		const example: Ring = [
			{ lat: 38_500_00, lng: -120_200_00 },
			{ lat: 40_700_00, lng: -120_950_00 },
			{ lat: 43_252_00, lng: -126_453_00 },
		];
		expect(encodeBorder([example])).toBe("_p~iF~ps|U_ulLnnqC_mqNvxq`@");
	});

	test.each([
		["nothing", ""],
		[
			"two corners",
			encodeBorder([
				[
					{ lat: 1, lng: 1 },
					{ lat: 2, lng: 2 },
				],
			]),
		],
		[
			"one corner three times",
			encodeBorder([Array.from({ length: 3 }, () => ({ lat: 1, lng: 1 }))]),
		],
		[
			"a corner off the globe",
			encodeBorder([
				[
					{ lat: 900_001, lng: 0 },
					{ lat: 0, lng: 1 },
					{ lat: 1, lng: 1 },
				],
			]),
		],
		["a foreign character", "i}bL!w`j`AcBq@Ii"],
		["a number that ends in the middle", "_p~iF~ps|U_ulLnnqC_mqNvxq`"],
		["a latitude without its longitude", "_p~iF~ps|U_ulLnnqC_mqN"],
		["a number without end", "~".repeat(40)],
		["two spaces between rings", "_p~iF~ps|U_ulLnnqC_mqNvxq`@  _p~iF"],
	])("is refused: %s", (_, text) => {
		expect(isBorder(text)).toBe(false);
		expect(() => decodeBorder(text)).toThrow(RangeError);
		const parsed = Commune.safeParse(commune(text));
		expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
			"places.border",
		]);
	});
});
