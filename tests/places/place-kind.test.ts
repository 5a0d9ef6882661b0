import { expect, test } from "vitest";
import {
	isPlaceOfBefore,
	splitPlaceName,
} from "../../shared/places/place-kind.ts";

test("the name of a place comes apart into its kind and its own name", () => {
	expect(splitPlaceName("Xã Bắc Sơn")).toEqual({
		kind: "commune",
		name: "Bắc Sơn",
	});
	expect(splitPlaceName("tỉnh Lạng Sơn")).toEqual({
		kind: "province",
		name: "Lạng Sơn",
	});
	expect(splitPlaceName("Thị trấn Đồng Mỏ")?.kind).toBe("township");
	expect(splitPlaceName("Thị xã Quế Võ")).toEqual({
		kind: "town",
		name: "Quế Võ",
	});
	expect(splitPlaceName("tỉnh Minh Họa (dữ liệu minh họa)")?.name).toBe(
		"Minh Họa",
	);
	expect(splitPlaceName("Bắc Sơn")).toBeUndefined();
	expect(splitPlaceName("Xãng Bắc")).toBeUndefined();
});

test("districts, towns and cities are of before July 2025, communes and wards of today", () => {
	for (const before of [
		"Huyện Chi Lăng",
		"thị xã Quế Võ",
		"Thành phố Lạng Sơn",
	])
		expect(isPlaceOfBefore(before), before).toBe(true);
	for (const today of ["Xã Chi Lăng", "Phường Kỳ Lừa", "Chi Lăng"])
		expect(isPlaceOfBefore(today), today).toBe(false);
});
