import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { personalDataIn, shortHash, textsIn } from "./personal-data.ts";
import { storedLines } from "./stored-rows.ts";

const DATA = fileURLToPath(new URL("../../infra/data/", import.meta.url));

describe("nothing private is published with the data", () => {
	test("no row holds a person's name that a source prints, a phone number or an e-mail address", () => {
		const found = storedLines({ demonstration: true }).flatMap(({ at, line }) =>
			textsIn(JSON.parse(line))
				.flatMap((text) => personalDataIn(text))
				.map((kind) => `${at}: ${kind}`),
		);
		expect(found).toEqual([]);
	});

	test.each([
		["gọi 0900 000 000 để đặt hàng", "phone"],
		["(+84)900.000.000 hoặc +84 900000000", "phone"],
		["thư: nguoi.thu@example.org", "e-mail"],
		["Hộ NGƯỜI Thử Nghiệm, thôn Mẫu", "name"],
	])("the search finds it in “%s”", (text, kind) => {
		const names = new Set([shortHash("nguoi thu nghiem")]);
		expect(personalDataIn(text, names)).toEqual([kind]);
	});

	test("a household whose owner is a person is shown by kind and commune only", () => {
		const line = storedLines({ demonstration: false }).find(({ line }) =>
			line.includes('"ls001"'),
		);
		const row = JSON.parse(line?.line ?? "{}");
		expect(row.producer).toBeUndefined();
		expect(row.producerType).toBe("producing_household");
		expect(row.placeAsPrinted).toBe("xã Hữu Lễ");
	});

	test("no file names a folder of the machine it was made on", () => {
		const files = readdirSync(DATA, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name));
		const telling = files.filter((file) =>
			/(?:^|[\s"'`(])\/(?:work|tmp|home|root)\b|\bseeds?\/|shared\/data/.test(
				readFileSync(file, "utf8"),
			),
		);
		expect(files.length).toBeGreaterThan(40);
		expect(telling).toEqual([]);
	});
});
