import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import {
	fixtureFunction,
	startCloudForTests,
	type TestCloud,
} from "../local-cloud.ts";

const att = (id: string, name: string) => ({ "Fn::GetAtt": [id, name] });
const edge = (code: string) => ({
	Type: "AWS::CloudFront::Function",
	Properties: {
		Name: "edge",
		FunctionCode: code,
		FunctionConfig: { Runtime: "cloudfront-js-2.0" },
	},
});

const REQUEST = `function handler(event) {
	var request = event.request;
	if (request.uri === "/gone") return { statusCode: 410, headers: { "x-edge": { value: "yes" } } };
	if (request.uri === "/escape") return { statusCode: 200, headers: { "x-sees": { value: typeof process + typeof require + typeof fetch } } };
	if (request.uri.indexOf(".") < 0) request.uri = request.uri + "/index.html";
	return request;
}`;
const VIEWER = `function handler(event) {
	event.request.headers["x-viewer"] = { value: event.viewer.ip };
	delete event.request.headers["x-unwanted"];
	return event.request;
}`;
const RESPONSE = `function handler(event) {
	var response = event.response;
	var moved = response.headers["x-amz-meta-redirect"];
	if (moved) { response.statusCode = 301; response.headers.location = { value: moved.value }; }
	for (var name in response.headers) if (name.indexOf("x-amz-") === 0) delete response.headers[name];
	return response;
}`;

let cloud: TestCloud;
beforeAll(async () => {
	const associations = ["request", "response"].map((side) => ({
		EventType: `viewer-${side}`,
		FunctionARN: att(
			side === "request" ? "OnRequest" : "OnResponse",
			"FunctionARN",
		),
	}));
	cloud = await startCloudForTests({
		resources: {
			...fixtureFunction("api"),
			Site: { Type: "AWS::S3::Bucket" },
			OnRequest: edge(REQUEST),
			OnResponse: edge(RESPONSE),
			OnApiRequest: edge(VIEWER),
			Headers: {
				Type: "AWS::CloudFront::ResponseHeadersPolicy",
				Properties: {
					ResponseHeadersPolicyConfig: {
						Name: "h",
						SecurityHeadersConfig: {
							ContentTypeOptions: { Override: true },
							ReferrerPolicy: { ReferrerPolicy: "no-referrer", Override: true },
						},
					},
				},
			},
			Cache: {
				Type: "AWS::CloudFront::CachePolicy",
				Properties: {
					CachePolicyConfig: {
						Name: "c",
						ParametersInCacheKeyAndForwardedToOrigin: {
							EnableAcceptEncodingBrotli: true,
							EnableAcceptEncodingGzip: true,
						},
					},
				},
			},
			Api: {
				Type: "AWS::ApiGatewayV2::Api",
				Properties: { Name: "api", ProtocolType: "HTTP" },
			},
			Integration: {
				Type: "AWS::ApiGatewayV2::Integration",
				Properties: {
					ApiId: { Ref: "Api" },
					IntegrationType: "AWS_PROXY",
					IntegrationUri: att("Function", "Arn"),
					PayloadFormatVersion: "2.0",
				},
			},
			Route: {
				Type: "AWS::ApiGatewayV2::Route",
				Properties: {
					ApiId: { Ref: "Api" },
					RouteKey: "ANY /api/{proxy+}",
					Target: {
						"Fn::Join": ["/", ["integrations", { Ref: "Integration" }]],
					},
				},
			},
			Web: {
				Type: "AWS::CloudFront::Distribution",
				Properties: {
					DistributionConfig: {
						Enabled: true,
						Origins: [
							{
								Id: "site",
								DomainName: att("Site", "RegionalDomainName"),
								S3OriginConfig: {},
								OriginAccessControlId: "oac",
							},
							{
								Id: "api",
								DomainName: {
									"Fn::Sub": "$".concat(
										"{Api}.execute-api.$",
										"{AWS::Region}.amazonaws.com",
									),
								},
								CustomOriginConfig: {},
								OriginCustomHeaders: [
									{ HeaderName: "x-by-the-edge", HeaderValue: "token" },
								],
							},
						],
						DefaultCacheBehavior: {
							TargetOriginId: "site",
							CachePolicyId: { Ref: "Cache" },
							Compress: true,
							ResponseHeadersPolicyId: { Ref: "Headers" },
							FunctionAssociations: associations,
						},
						CacheBehaviors: [
							{
								PathPattern: "/api/*",
								TargetOriginId: "api",
								CachePolicyId: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
								AllowedMethods: ["GET", "HEAD", "POST"],
								FunctionAssociations: [
									{
										EventType: "viewer-request",
										FunctionARN: att("OnApiRequest", "FunctionARN"),
									},
								],
							},
						],
						CustomErrorResponses: [
							{
								ErrorCode: 403,
								ResponseCode: 404,
								ResponsePagePath: "/404.html",
							},
						],
					},
				},
			},
		},
	});
	cloud.putFile("Site", "index.html", "home");
	cloud.putFile("Site", "san-pham/trà-1/index.html", "một trang ".repeat(500));
	cloud.putFile("Site", "404.html", "no such page");
	const [site] = cloud.buckets.values();
	site?.bucket.put("old/index.html", Buffer.from("moved"), {
		"content-type": "text/html",
		"x-amz-meta-redirect": "/new",
	});
});
afterAll(() => cloud.stop());

const plain = { headers: { "accept-encoding": "identity" } };

describe("a page of the site", () => {
	test("is the object that the viewer-request function makes of the address, with the policy's headers and none of the store's", async () => {
		const response = await cloud.getPage("/san-pham/tr%C3%A0-1", plain);
		expect(response.status).toBe(200);
		expect(response.headers.get("x-content-type-options")).toBe("nosniff");
		expect(response.headers.get("referrer-policy")).toBe("no-referrer");
		expect(
			[...response.headers.keys()].filter((name) => name.startsWith("x-amz-")),
		).toEqual([]);
		expect(await response.text()).toContain("một trang");
	});

	test.each(["br", "gzip"])(
		"is compressed with %s when the visitor accepts it, and reads the same",
		async (encoding) => {
			const response = await cloud.getPage("/san-pham/tr%C3%A0-1", {
				headers: { "accept-encoding": encoding },
			});
			expect(response.headers.get("content-encoding")).toBe(encoding);
			expect(Number(response.headers.get("content-length"))).toBeLessThan(500);
			expect(await response.text()).toBe("một trang ".repeat(500));
		},
	);

	test("is not sent again to a visitor who has it, compressed or not", async () => {
		for (const encoding of ["identity", "br"]) {
			const first = await cloud.getPage("/san-pham/tr%C3%A0-1", {
				headers: { "accept-encoding": encoding },
			});
			const again = await cloud.getPage("/san-pham/tr%C3%A0-1", {
				headers: {
					"accept-encoding": encoding,
					"if-none-match": first.headers.get("etag") ?? "",
				},
			});
			expect([again.status, await again.text()]).toEqual([304, ""]);
		}
	});

	test("that moved is a redirect made by the viewer-response function", async () => {
		const response = await cloud.getPage("/old");
		expect([response.status, response.headers.get("location")]).toEqual([
			301,
			"/new",
		]);
	});

	test.each(["/nowhere", "/%E0%A4%A", "/..%2f..%2fetc"])(
		"that is not there is the error page with 404: %s",
		async (path) => {
			const response = await cloud.getPage(path);
			expect([response.status, await response.text()]).toEqual([
				404,
				"no such page",
			]);
		},
	);

	test("answers HEAD without a body and refuses what no behaviour allows", async () => {
		const head = await cloud.getPage("/404.html", { method: "HEAD" });
		expect([
			head.status,
			head.headers.get("content-length"),
			await head.text(),
		]).toEqual([200, "12", ""]);
		expect((await cloud.getPage("/404.html", { method: "POST" })).status).toBe(
			403,
		);
	});
});

describe("a function of the edge", () => {
	test("may answer by itself", async () => {
		const response = await cloud.getPage("/gone");
		expect([response.status, response.headers.get("x-edge")]).toEqual([
			410,
			"yes",
		]);
	});

	test("sees nothing of this machine", async () => {
		expect((await cloud.getPage("/escape")).headers.get("x-sees")).toBe(
			"undefinedundefinedundefined",
		);
	});
});

describe("the API behind the distribution", () => {
	test("gets payload format 2.0, and its status, headers and cookies reach the visitor", async () => {
		const response = await cloud.getPage("/api/products/ls001?q=tr%C3%A0&q=2", {
			method: "POST",
			body: "đủ",
			headers: { "content-type": "text/plain", cookie: "k=v; l=w" },
		});
		expect(response.status).toBe(201);
		expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
		expect(await response.json()).toMatchObject({
			version: "2.0",
			routeKey: "ANY /api/{proxy+}",
			rawPath: "/api/products/ls001",
			queryStringParameters: { q: "trà,2" },
			pathParameters: { proxy: "products/ls001" },
			cookies: ["k=v", "l=w"],
			body: "đủ",
			isBase64Encoded: false,
			requestContext: { http: { method: "POST", path: "/api/products/ls001" } },
		});
	});

	test("is told who asks by the edge, and by the origin's own headers that the edge was there, whatever the visitor claims", async () => {
		const response = await cloud.getPage("/api/x", {
			headers: {
				"x-viewer": "1.2.3.4",
				"x-by-the-edge": "guessed",
				"x-forwarded-for": "1.2.3.4",
				"x-unwanted": "yes",
				cookie: "k=v",
			},
		});
		const { headers, cookies } = z
			.object({
				headers: z.record(z.string(), z.string()),
				cookies: z.array(z.string()),
			})
			.parse(await response.json());
		expect(headers).toMatchObject({
			"x-viewer": "127.0.0.1",
			"x-by-the-edge": "token",
			"x-forwarded-for": "1.2.3.4, 127.0.0.1",
		});
		expect(headers).not.toHaveProperty("x-unwanted");
		expect(cookies).toEqual(["k=v"]);
	});

	test("gets bytes as base64", async () => {
		const response = await cloud.getPage("/api/x", {
			method: "POST",
			body: new Uint8Array([0, 255]),
			headers: { "content-type": "application/octet-stream" },
		});
		expect(await response.json()).toMatchObject({
			body: "AP8=",
			isBase64Encoded: true,
		});
	});
});
