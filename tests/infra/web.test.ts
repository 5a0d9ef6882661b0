import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { matchesWildcard } from "../../infra/local/access/access.ts";
import { Language } from "../../shared/languages/language.ts";
import { UPLOAD_PATH } from "../../shared/media/upload.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import {
	apiDocsPath,
	communesPath,
	homePath,
	privacyPath,
	reportedPath,
	reportPath,
	searchPath,
} from "../../shared/publishing/paths.ts";
import {
	turnedBack,
	uploadAddress,
} from "../../shared/signed-in/upload-address.ts";
import { ofType, refersTo, synthesize } from "./synthesized.ts";

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

describe("a file that is sent", () => {
	const page = "/tai-khoan/to-chuc/mhhtx01/anh";
	const sent = (
		until: string,
		{ size = 15_000_000, back = page }: { size?: number; back?: string } = {},
	) => {
		const address = uploadAddress(UPLOAD_PATH, {
			page: back,
			until: new Date(until),
			most: 15_000_000,
		});
		// As the edge has it: nothing is unescaped.
		const pairs = address.split("?")[1]?.split("&") ?? [];
		const request = {
			method: "POST",
			uri: UPLOAD_PATH,
			querystring: Object.fromEntries(
				pairs.map((pair) => {
					const [name, value] = pair.split("=");
					return [name, { value }];
				}),
			),
			headers: { "content-length": { value: String(size) } },
		};
		return { request, answer: atTheEdge("viewer-upload.js", { request }) };
	};
	const backTo = (why: string) => ({
		statusCode: 303,
		statusDescription: "See Other",
		headers: { location: { value: `${page}?khong-gui=${why}` } },
	});

	test("goes to the bucket's own address", () => {
		const { request, answer } = sent("2999-01-01");
		expect(answer).toEqual({ ...request, uri: "/" });
	});

	test("goes there from a script, whose address says nothing", () => {
		const request = { uri: UPLOAD_PATH, querystring: {}, headers: {} };
		expect(atTheEdge("viewer-upload.js", { request })).toEqual({
			...request,
			uri: "/",
		});
	});

	test.each([
		[
			"too large",
			sent("2999-01-01", { size: 15_000_001 }),
			"too_large",
			"qua-lon",
		],
		["too late", sent("2020-01-01"), "too_late", "qua-gio"],
	] as const)(
		"%s goes back to its page, which knows why",
		(_, { answer }, why, said) => {
			expect(answer).toEqual(backTo(said));
			expect(turnedBack({ "khong-gui": said })).toBe(why);
		},
	);

	test.each([
		"//vi-du.example/x",
		"https://vi-du.example",
		"/dang-xuat",
		"/tai-khoan/../x",
	])("never goes to %s", (back) => {
		const { request, answer } = sent("2020-01-01", { back });
		expect(answer).toEqual({ ...request, uri: "/" });
	});
});

test("the edge overwrites what a visitor says of his own address", () => {
	const event = {
		viewer: { ip: "203.0.113.9" },
		request: {
			uri: "/",
			headers: { "x-viewer-address": { value: "1.2.3.4" } },
		},
	};
	expect(atTheEdge("viewer-address.js", event)).toEqual({
		uri: "/",
		headers: { "x-viewer-address": { value: "203.0.113.9" } },
	});
});

const Behaviour = z.object({
	Compress: z.literal(true),
	ViewerProtocolPolicy: z.literal("redirect-to-https"),
	ResponseHeadersPolicyId: z.object({ Ref: z.string() }),
	TargetOriginId: z.string(),
	AllowedMethods: z.array(z.string()).default(["GET", "HEAD"]),
	CachePolicyId: z.unknown(),
	FunctionAssociations: z
		.array(z.object({ EventType: z.string(), FunctionARN: z.unknown() }))
		.default([]),
});
const Distribution = z.object({
	DefaultCacheBehavior: Behaviour,
	CacheBehaviors: z.array(Behaviour.extend({ PathPattern: z.string() })),
	Origins: z.array(
		z.object({
			Id: z.string(),
			DomainName: z.unknown(),
			CustomOriginConfig: z.unknown().optional(),
			OriginAccessControlId: z.unknown().optional(),
		}),
	),
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

	const behaviours = [
		...DistributionConfig.CacheBehaviors,
		{ ...DistributionConfig.DefaultCacheBehavior, PathPattern: "*" },
	];
	const behaviourOf = (path: string) => {
		const found = behaviours.find(({ PathPattern }) =>
			matchesWildcard(PathPattern, path),
		);
		const origin = DistributionConfig.Origins.find(
			({ Id }) => Id === found?.TargetOriginId,
		);
		return { ...found, isFile: origin?.CustomOriginConfig === undefined };
	};

	test.each(
		behaviours.map((behaviour) => [behaviour.PathPattern, behaviour] as const),
	)("every answer at %s carries the security headers", (_, behaviour) => {
		const [policy] = ofType(all, "AWS::CloudFront::ResponseHeadersPolicy");
		expect(behaviour.ResponseHeadersPolicyId.Ref).toBe(policy?.[0]);
	});

	test("what is made on demand is asked of a function, in every language, and everything else of files", () => {
		const onDemand = [searchPath(), reportPath(), reportedPath("BS-1")];
		for (const language of Language.options) {
			for (const path of onDemand)
				expect([path, behaviourOf(localPath(path, language)).isFile]).toEqual([
					path,
					false,
				]);
			for (const path of [homePath(""), communesPath(""), privacyPath()])
				expect(behaviourOf(localPath(path, language)).isFile).toBe(true);
		}
		for (const path of ["/01/08934567890123/10/A1", "/ocop/1-2-3", "/api/x"])
			expect(behaviourOf(path).isFile).toBe(false);
		for (const path of [apiDocsPath(), "/api/openapi.json", "/data/x.json"])
			expect(behaviourOf(path).isFile).toBe(true);
	});

	test("a report can be sent; results can only be read", () => {
		expect(behaviourOf(reportPath()).AllowedMethods).toContain("POST");
		expect(behaviourOf(searchPath()).AllowedMethods).not.toContain("POST");
	});

	test("what people send goes to its own bucket, which asks for the permission in the form: the edge signs nothing", () => {
		const { AllowedMethods, TargetOriginId, FunctionAssociations } =
			behaviourOf(UPLOAD_PATH);
		expect(AllowedMethods).toContain("POST");
		const [originals] =
			ofType(all, "AWS::S3::Bucket").find(([id]) => id.startsWith("Media")) ??
			[];
		const origin = DistributionConfig.Origins.find(
			({ Id }) => Id === TargetOriginId,
		);
		expect(refersTo(origin?.DomainName, originals ?? "")).toBe(true);
		expect(origin?.OriginAccessControlId).toBeUndefined();
		const [edge] = ofType(all, "AWS::CloudFront::Function").find(([id]) =>
			id.includes("ViewerUpload"),
		) ?? [""];
		expect(refersTo(FunctionAssociations, edge)).toBe(true);
		const event = {
			request: { uri: UPLOAD_PATH, querystring: {}, headers: {} },
		};
		expect(atTheEdge("viewer-upload.js", event)).toMatchObject({ uri: "/" });
		// The public's files are read with a signature, and nobody posts there.
		const site = behaviourOf("/san-pham/");
		expect(site.AllowedMethods).not.toContain("POST");
		expect(
			DistributionConfig.Origins.find(({ Id }) => Id === site.TargetOriginId)
				?.OriginAccessControlId,
		).toBeDefined();
	});

	test("nothing is kept of a form or of a scanned code; results are kept a minute, by the whole question", () => {
		const disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
		expect(behaviourOf(reportPath()).CachePolicyId).toBe(disabled);
		expect(behaviourOf("/01/08934567890123").CachePolicyId).toBe(disabled);
		expect(behaviourOf(UPLOAD_PATH).CachePolicyId).toBe(disabled);
		const [, policy] =
			ofType(all, "AWS::CloudFront::CachePolicy").find(([id]) =>
				refersTo(behaviourOf(searchPath()).CachePolicyId, id),
			) ?? [];
		expect(policy?.Properties).toMatchObject({
			CachePolicyConfig: {
				MaxTTL: 60,
				ParametersInCacheKeyAndForwardedToOrigin: {
					QueryStringsConfig: { QueryStringBehavior: "all" },
					HeadersConfig: { HeaderBehavior: "none" },
					CookiesConfig: { CookieBehavior: "none" },
				},
			},
		});
	});

	test("a function that counts by address is told the address by the edge", () => {
		const [edge] = ofType(all, "AWS::CloudFront::Function").find(([id]) =>
			id.includes("ViewerAddress"),
		) ?? [""];
		for (const path of [searchPath(), reportPath(), "/01/1", "/ocop/1"])
			expect(refersTo(behaviourOf(path).FunctionAssociations, edge)).toBe(true);
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
