import { afterEach, beforeEach, expect, test } from "vitest";
import { resolveCode } from "../../functions/codes/resolve.ts";
import { product, tables } from "../publishing/catalogue.ts";
import { type Pipeline, startPipeline } from "../publishing/pipeline.ts";

const OCOP = "98-98001-1-2026";
const one = (over = {}) =>
	product({ gtin: "96385074", ocopCode: OCOP, producer: undefined, ...over });

let site: Pipeline;
beforeEach(async () => {
	site = await startPipeline();
	await site.save([...tables, one()]);
	await site.settle();
});
afterEach(() => site.stop());

const found = async (code: string) => (await resolveCode(site, code)).path;

test("a product is found under its barcode of fourteen digits and its code of the programme", async () => {
	expect(await found("00000096385074")).toBe("/san-pham/che-thu-th001");
	expect(await found(OCOP)).toBe("/san-pham/che-thu-th001");
	await expect(found("96385074")).rejects.toThrow("codes.unknown");
});

test("a code that was corrected or withdrawn leads nowhere", async () => {
	await site.save([one({ gtin: "4006381333931" })]);
	await site.settle();
	expect(await found("04006381333931")).toBe("/san-pham/che-thu-th001");
	await expect(found("00000096385074")).rejects.toThrow("codes.unknown");
	await site.save([one({ withdrawn: true })]);
	await site.settle();
	await expect(found(OCOP)).rejects.toThrow("codes.unknown");
});
