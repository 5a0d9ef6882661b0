import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ofType, synthesize } from "../infra/synthesized.ts";
import { siteTexts, stillness, visit } from "./visit.ts";

const Distribution = z.object({
	DistributionConfig: z.object({
		CacheBehaviors: z.array(
			z.object({
				PathPattern: z.string(),
				AllowedMethods: z.array(z.string()).default(["GET", "HEAD"]),
			}),
		),
	}),
});

/** An address of every behaviour that the template declares, with each method that it lets through. */
const asked = ofType(
	synthesize("local").service,
	"AWS::CloudFront::Distribution",
).flatMap(([, { Properties }]) =>
	Distribution.parse(Properties).DistributionConfig.CacheBehaviors.flatMap(
		({ PathPattern, AllowedMethods }) =>
			AllowedMethods.filter((method) => ["GET", "POST"].includes(method)).map(
				(method) => [method, PathPattern.replace("*", "x1")] as const,
			),
	),
);

const PROTECTED = [
	["content-security-policy", /default-src 'none'.*worker-src 'self'/],
	["x-content-type-options", /^nosniff$/],
	["x-frame-options", /^DENY$/],
	["referrer-policy", /./],
	["strict-transport-security", /max-age=\d{8}/],
	["permissions-policy", /geolocation=\(\)/],
	["cross-origin-opener-policy", /same-origin/],
] as const;

describe("every answer of a function or of an address apart", () => {
	test("is among those that are looked at here", () => {
		expect(asked.length).toBeGreaterThan(15);
	});

	test.each([
		...asked,
		["GET", "/tim-kiem?q=che"],
		["GET", "/bao-sai?trang=/san-pham/"],
		["GET", "/api/health"],
	] as const)(
		"%s %s carries the headers that protect its reader and sets no cookie",
		async (method, path) => {
			const { headers, status } = await visit(path, {
				method,
				headers: { accept: "text/html" },
			});
			expect(status).toBeLessThan(500);
			for (const [name, value] of PROTECTED)
				expect([name, headers.get(name)]).toEqual([
					name,
					expect.stringMatching(value),
				]);
			expect(headers.has("set-cookie")).toBe(false);
		},
	);
});

const report = (fields: Record<string, string>) =>
	visit("/bao-sai", {
		method: "POST",
		headers: { accept: "text/html" },
		body: new URLSearchParams({
			trang: "/san-pham/",
			sai: "other",
			noi_dung: "Một dòng thử.",
			...fields,
		}),
	});

describe("a report", () => {
	test("is stored and thanked for, on the way that every visitor goes", async () => {
		const answer = await report({ noi_dung: `Lần ${randomUUID()}` });
		expect(answer.status).toBe(303);
		const thanks = await visit(answer.headers.get("location") ?? "");
		expect(thanks.status).toBe(200);
		expect(await thanks.text()).toMatch(/BS-\d{6}-\w{5}/);
	});

	test("leaves its contact and its words in no file, queue or log", async () => {
		const canary = `chim${randomUUID().replaceAll("-", "")}`;
		const sent = await report({
			noi_dung: `Nội dung ${canary}`,
			lien_he: `${canary}@thu.example`,
			dong_y: "1",
		});
		expect(sent.status).toBe(303);
		// Refused, too: what is wrong must not be written down either.
		const refused = await report({ sai: "", lien_he: `${canary}@thu.example` });
		expect(refused.status).toBe(422);
		expect(await refused.text()).toContain(canary);
		await stillness();
		const files = [...(await siteTexts())].filter(([, text]) =>
			text.includes(canary),
		);
		expect(files.map(([key]) => key)).toEqual([]);
		const inside = await (await visit("/_local/state.json")).text();
		expect(inside).toContain("/OnDemand/Answer/Function");
		expect(inside).not.toContain(canary);
	});
});
