import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { openApiPath } from "../../shared/publishing/paths.ts";
import { stillness, visit } from "./visit.ts";

const Described = z.object({
	paths: z.record(
		z.string(),
		z.object({
			get: z.object({
				responses: z.record(
					z.string(),
					z.object({
						content: z
							.record(
								z.string(),
								z.object({ schema: z.object({ $ref: z.string() }) }),
							)
							.optional(),
					}),
				),
			}),
		}),
	),
	components: z.object({ schemas: z.record(z.string(), z.looseObject({})) }),
});
let described: z.infer<typeof Described>;
const schemas = new Map<string, ValidateFunction>();

beforeAll(async () => {
	await stillness();
	described = Described.parse(await (await visit(openApiPath())).json());
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	for (const [name, schema] of Object.entries(described.components.schemas))
		schemas.set(`#/components/schemas/${name}`, ajv.compile(schema));
});

const Listed = z.object({
	total: z.int(),
	next: z.string().optional(),
	items: z.array(z.looseObject({ href: z.string(), name: z.string() })),
});
const list = async (address: string) =>
	Listed.parse(await (await visit(address)).json());
const first = async (address: string) =>
	(await list(address)).items[0]?.href ?? "";

/** What the description says of an answer with this status, and what it says of the body that came. */
const complaints = async (
	path: string,
	address: string,
	init?: RequestInit,
) => {
	const answer = await visit(address, init);
	const [type = ""] = (answer.headers.get("content-type") ?? "").split(";");
	const { content } =
		described.paths[path]?.get.responses[String(answer.status)] ?? {};
	const check = schemas.get(content?.[type]?.schema.$ref ?? "");
	if (check === undefined)
		return [`${address}: ${answer.status} as ${type} is not described`];
	return check(await answer.json()) ? [] : (check.errors ?? []);
};

describe("the API", () => {
	test.each([
		["/api/products", "/api/products"],
		["/api/products", "/api/products?q=mat+ong&stars=3&stars=4&limit=2&page=2"],
		["/api/products", "/api/products?province=99&sort=newest&month=9"],
		["/api/products", "/api/products?stars=9&colour=red"],
		["/api/products", "/api/products?province=77"],
		["/api/products", "/api/products?page=9999"],
		["/api/organisations", "/api/organisations?q=chi+lang"],
		["/api/communes", "/api/communes?province=24"],
		["/api/products/{id}", "/api/products/khongco"],
		["/api/products/{id}", "/api/products/..%2f..%2fsecret"],
	])("answers %s as its description says: %s", async (path, address) => {
		expect(await complaints(path, address)).toEqual([]);
	});

	test.each(["products", "organisations", "communes"])(
		"leads from the list of %s to each whole entry, as described",
		async (kind) => {
			const { items } = await list(`/api/${kind}`);
			const key = kind === "communes" ? "{code}" : "{id}";
			for (const { href } of items.slice(0, 8))
				expect(await complaints(`/api/${kind}/${key}`, href)).toEqual([]);
			expect(items.length).toBeGreaterThan(8);
		},
	);

	test("pages through a list: every entry once, in one order", async () => {
		const whole = await list("/api/products?limit=100");
		const parts: string[] = [];
		let address: string | undefined = "/api/products?limit=7";
		while (address !== undefined) {
			const page: z.infer<typeof Listed> = await list(address);
			parts.push(...page.items.map(({ href }) => href));
			address = page.next;
		}
		expect(parts.slice(0, 100)).toEqual(whole.items.map(({ href }) => href));
		expect(new Set(parts).size).toBe(whole.total);
	});

	test("answers nothing new with 304, and lets every site ask", async () => {
		const address = await first("/api/products?limit=1");
		const answer = await visit(address, {
			headers: { origin: "https://example.org" },
		});
		expect(answer.headers.get("access-control-allow-origin")).toBe("*");
		const etag = answer.headers.get("etag") ?? "";
		expect(etag).not.toBe("");
		const again = await visit(address, { headers: { "if-none-match": etag } });
		expect(again.status).toBe(304);
		expect(await again.text()).toBe("");
	});

	test("says what is wrong with each parameter, in the reader's language", async () => {
		const answer = await visit("/api/products?stars=9&colour=red", {
			headers: { "accept-language": "en" },
		});
		expect(answer.status).toBe(422);
		const { errors } = z
			.object({
				errors: z.array(z.object({ pointer: z.string(), detail: z.string() })),
			})
			.parse(await answer.json());
		expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
			"/colour",
			"/stars/0",
		]);
		for (const { detail } of errors) expect(detail).toMatch(/^[ -~]+$/);
	});
});
