import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { ofType, synthesize } from "./synthesized.ts";

const { all } = synthesize("production");
const constructs = resolve(import.meta.dirname, "../../infra/constructs");

/** Runs the file as the edge does: one script, one event. The event is copied in and the answer out. */
function atTheEdge(file: string, event: unknown): unknown {
	const source = readFileSync(resolve(constructs, file), "utf8");
	const answer = runInNewContext(
		`${source};JSON.stringify(handler(${JSON.stringify(event)}))`,
	);
	return JSON.parse(z.string().parse(answer));
}

describe("at the edge", () => {
	test.each([
		["/", "/index.html"],
		["/san-pham/", "/san-pham/index.html"],
		[
			"/san-pham/hong-vanh-khuyen-prd_01",
			"/san-pham/hong-vanh-khuyen-prd_01/index.html",
		],
		["/v1.2/gioi-thieu", "/v1.2/gioi-thieu/index.html"],
		["/data/products/prd_01.json", "/data/products/prd_01.json"],
		["/404.html", "/404.html"],
	])("%s is the file %s", (asked, file) => {
		const event = { request: { uri: asked, headers: {}, querystring: {} } };
		expect(atTheEdge("viewer-request.js", event)).toEqual({
			...event.request,
			uri: file,
		});
	});

	test("a file that carries the address it moved to sends the reader there", () => {
		const response = {
			statusCode: 200,
			headers: {
				"content-type": { value: "text/html" },
				"x-amz-meta-redirect": { value: "/san-pham/ten-moi-prd_01" },
				"x-amz-version-id": { value: "1" },
			},
		};
		expect(atTheEdge("viewer-response.js", { response })).toEqual({
			statusCode: 301,
			statusDescription: "Moved Permanently",
			headers: {
				"content-type": { value: "text/html" },
				location: { value: "/san-pham/ten-moi-prd_01" },
			},
		});
	});

	test("any other file leaves as it is, without the headers of the store", () => {
		const response = {
			statusCode: 304,
			headers: {
				etag: { value: '"1"' },
				"x-amz-server-side-encryption": { value: "AES256" },
				"x-amz-meta-hash": { value: "abc" },
			},
		};
		expect(atTheEdge("viewer-response.js", { response })).toEqual({
			statusCode: 304,
			headers: { etag: { value: '"1"' } },
		});
	});
});

const Behaviour = z.object({
	Compress: z.literal(true),
	ViewerProtocolPolicy: z.literal("redirect-to-https"),
	ResponseHeadersPolicyId: z.object({ Ref: z.string() }),
});
const Distribution = z.object({
	DefaultCacheBehavior: Behaviour.extend({
		FunctionAssociations: z.array(z.object({ EventType: z.string() })),
	}),
	CacheBehaviors: z.tuple([
		Behaviour.extend({ PathPattern: z.literal("/api/*") }),
	]),
	CustomErrorResponses: z.array(
		z.object({
			ErrorCode: z.int(),
			ResponseCode: z.int(),
			ResponsePagePath: z.string(),
		}),
	),
});

describe("the distribution", () => {
	const [entry] = ofType(all, "AWS::CloudFront::Distribution");
	const { DistributionConfig } = z
		.object({ DistributionConfig: Distribution })
		.parse(entry?.[1].Properties);

	test("every answer, of files and of the API, carries the security headers", () => {
		const [policy] = ofType(all, "AWS::CloudFront::ResponseHeadersPolicy");
		const behaviours = [
			DistributionConfig.DefaultCacheBehavior,
			...DistributionConfig.CacheBehaviors,
		];
		for (const behaviour of behaviours)
			expect(behaviour.ResponseHeadersPolicyId.Ref).toBe(policy?.[0]);
	});

	test("nothing inline, nothing evaluated, nothing from elsewhere, never in a frame", () => {
		const Policy = z.object({
			ResponseHeadersPolicyConfig: z.object({
				SecurityHeadersConfig: z.object({
					ContentSecurityPolicy: z.object({
						ContentSecurityPolicy: z.string(),
					}),
					ContentTypeOptions: z.object({ Override: z.literal(true) }),
					StrictTransportSecurity: z.object({
						AccessControlMaxAgeSec: z.int().min(31_536_000),
					}),
					ReferrerPolicy: z.object({ ReferrerPolicy: z.string() }),
				}),
				CustomHeadersConfig: z.object({
					Items: z.array(z.object({ Header: z.string(), Value: z.string() })),
				}),
			}),
		});
		const [entry] = ofType(all, "AWS::CloudFront::ResponseHeadersPolicy");
		const { SecurityHeadersConfig, CustomHeadersConfig } = Policy.parse(
			entry?.[1].Properties,
		).ResponseHeadersPolicyConfig;
		const directives = new Map(
			SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy.split(
				"; ",
			).map((directive) => {
				const [name = "", ...sources] = directive.split(" ");
				return [name, sources.join(" ")];
			}),
		);
		expect(directives.get("default-src")).toBe("'none'");
		expect(directives.get("frame-ancestors")).toBe("'none'");
		expect(directives.get("base-uri")).toBe("'none'");
		for (const [name, sources] of directives)
			expect([name, sources]).toEqual([
				name,
				expect.stringMatching(/^('none'|'self'( data:)?)$/),
			]);
		expect(
			CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]),
		).toEqual(
			expect.arrayContaining([
				["Cross-Origin-Opener-Policy", "same-origin"],
				["Cross-Origin-Resource-Policy", "same-origin"],
			]),
		);
	});

	test("a missing file shows the page for it, and a 404 of the API stays as the API said it", () => {
		expect(DistributionConfig.CustomErrorResponses).toEqual([
			{ ErrorCode: 403, ResponseCode: 404, ResponsePagePath: "/404.html" },
		]);
	});
});
