import { describe, expect, test } from "vitest";
import { lastHeardOf, oldFrom } from "../../shared/products/age.ts";

describe("when something was last heard of a product", () => {
	test("is the newest of what its producer confirmed and what sources are dated", () => {
		expect(lastHeardOf("2025-03-01", ["2024-05-02", undefined])).toBe(
			"2025-03-01",
		);
		expect(lastHeardOf("2023-03-01", ["2024-05-02", "2022"])).toBe(
			"2024-05-02",
		);
		expect(lastHeardOf(undefined, [])).toBeUndefined();
		expect(lastHeardOf(undefined, [undefined])).toBeUndefined();
	});

	test("takes a month or a year by its last day", () => {
		expect(lastHeardOf("2025-08-30", ["2025-08"])).toBe("2025-08");
		expect(lastHeardOf("2025-08-31", ["2025-07", "2024"])).toBe("2025-08-31");
		expect(lastHeardOf(undefined, ["2025-11-30", "2025"])).toBe("2025");
	});
});

test.each([
	["2025-11-20", "2026-11-21"],
	["2024-02-29", "2025-03-01"],
	["2025-08", "2026-09-01"],
	["2025", "2027-01-01"],
])("what is from %s is old from %s on", (heard, day) => {
	expect(oldFrom(heard)).toBe(day);
});
