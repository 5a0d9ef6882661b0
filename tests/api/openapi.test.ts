import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { buildApiDocs } from "../../shared/api/build-docs.ts";
import { OPERATIONS, openApi } from "../../shared/api/openapi.ts";
import { Province } from "../../shared/places/model.ts";
import { REFUSAL_CODES } from "../../shared/refusals/all.ts";
import { wordsOf } from "../../site/words/words.ts";

const described = openApi("https://chophien.example.vn");
const PROVINCE = Province.parse({
	kind: "province",
	id: "99",
	name: "Bản Mẫu",
	fullName: "tỉnh Bản Mẫu",
	slug: "ban-mau",
	isFront: true,
});

describe("the description of the API", () => {
	test("is OpenAPI 3.1", { timeout: 60_000 }, async () => {
		const validator = new Validator();
		const checked = await validator.validate(structuredClone(described));
		expect(checked.errors).toBeUndefined();
		expect(checked.valid).toBe(true);
		expect(validator.version).toBe("3.1");
	});

	test("has a schema of JSON for every name it refers to", {
		timeout: 60_000,
	}, () => {
		const names = [
			...JSON.stringify(described.paths).matchAll(
				/#\/components\/schemas\/(\w+)/g,
			),
		].map(([, name = ""]) => name);
		expect(new Set(names)).toEqual(
			new Set(Object.keys(described.components.schemas)),
		);
		const ajv = new Ajv2020({ strict: false, validateFormats: false });
		for (const schema of Object.values(described.components.schemas))
			expect(() => ajv.compile(schema)).not.toThrow();
	});

	test("holds no name of a field that is private", () => {
		expect(JSON.stringify(described)).not.toMatch(
			/phone|email|contact|nameIsPersonal|flags/i,
		);
	});
});

describe("the page about the API", () => {
	const { operations, refusals } = buildApiDocs(PROVINCE);

	test.each(["vi", "en", "zh"] as const)(
		"has words for every operation and parameter: %s",
		(language) => {
			const { api } = wordsOf(language);
			for (const { id, parameters } of operations) {
				expect(Object.keys(api.operations)).toContain(id);
				for (const { name } of parameters)
					expect(Object.keys(api.meanings), id).toContain(name);
			}
		},
	);

	test("names every refusal of the API, where its documents point to", () => {
		const ofApi = REFUSAL_CODES.filter((code) => code.startsWith("api."));
		expect(refusals).toEqual(expect.arrayContaining(ofApi));
	});

	test("gives an example for everything that takes parameters of a question", () => {
		expect(
			operations.filter(({ path, example }) => example && path.includes("{")),
		).toEqual([]);
		expect(operations.filter(({ example }) => example)).toHaveLength(
			OPERATIONS.filter(({ parameters }) => parameters).length,
		);
	});
});
