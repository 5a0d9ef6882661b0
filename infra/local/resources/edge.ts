import * as z from "zod";
import { EdgeFunction } from "../web/edge-function.ts";
import type { HeadersPolicy } from "../web/policies.ts";
import { nothing, runs, tags } from "./kind.ts";

const FunctionProperties = z.strictObject({
	Name: z.string(),
	FunctionCode: z.string(),
	FunctionConfig: z.strictObject({
		Runtime: z.enum(["cloudfront-js-1.0", "cloudfront-js-2.0"]),
		Comment: nothing("for people"),
	}),
	AutoPublish: nothing("it is in use at once"),
	Tags: tags,
});

/** Functions of the edge. */
export const edgeFunction = runs(
	"AWS::CloudFront::Function",
	FunctionProperties,
	(_, physicalName, { account }) => {
		const arn = `arn:aws:cloudfront::${account}:function/${physicalName}`;
		return {
			ref: arn,
			attributes: { FunctionARN: arn, "FunctionMetadata.FunctionARN": arn },
		};
	},
	({ resource, identity, properties, cloud }) => {
		cloud.edgeFunctions.set(
			identity.ref,
			new EdgeFunction(resource.name, properties.FunctionCode),
		);
	},
);

const header = { Override: z.boolean().default(false) };
const HeadersProperties = z.strictObject({
	ResponseHeadersPolicyConfig: z.strictObject({
		Name: z.string(),
		Comment: nothing("for people"),
		CustomHeadersConfig: z
			.strictObject({
				Items: z.array(
					z.strictObject({ Header: z.string(), Value: z.string(), ...header }),
				),
			})
			.default({ Items: [] }),
		RemoveHeadersConfig: z
			.strictObject({ Items: z.array(z.strictObject({ Header: z.string() })) })
			.default({ Items: [] }),
		SecurityHeadersConfig: z
			.strictObject({
				ContentSecurityPolicy: z
					.strictObject({ ContentSecurityPolicy: z.string(), ...header })
					.optional(),
				ContentTypeOptions: z.strictObject(header).optional(),
				FrameOptions: z
					.strictObject({ FrameOption: z.string(), ...header })
					.optional(),
				ReferrerPolicy: z
					.strictObject({ ReferrerPolicy: z.string(), ...header })
					.optional(),
				StrictTransportSecurity: z
					.strictObject({
						AccessControlMaxAgeSec: z.number(),
						IncludeSubdomains: z.boolean().default(false),
						Preload: z.boolean().default(false),
						...header,
					})
					.optional(),
			})
			.default({}),
	}),
});

/** Headers that every response carries. */
export const headersPolicy = runs(
	"AWS::CloudFront::ResponseHeadersPolicy",
	HeadersProperties,
	(_, physicalName) => ({
		ref: physicalName,
		attributes: { Id: physicalName },
	}),
	({ identity, properties, cloud }) => {
		const { CustomHeadersConfig, RemoveHeadersConfig, SecurityHeadersConfig } =
			properties.ResponseHeadersPolicyConfig;
		const {
			ContentSecurityPolicy,
			ContentTypeOptions,
			FrameOptions,
			ReferrerPolicy,
			StrictTransportSecurity,
		} = SecurityHeadersConfig;
		const set: HeadersPolicy["set"] = CustomHeadersConfig.Items.map(
			({ Header, Value, Override }) => ({
				name: Header.toLowerCase(),
				value: Value,
				override: Override,
			}),
		);
		const add = (
			name: string,
			value: string | undefined,
			rule: { Override: boolean } | undefined,
		) => {
			if (rule && value !== undefined)
				set.push({ name, value, override: rule.Override });
		};
		add(
			"content-security-policy",
			ContentSecurityPolicy?.ContentSecurityPolicy,
			ContentSecurityPolicy,
		);
		add("x-content-type-options", "nosniff", ContentTypeOptions);
		add("x-frame-options", FrameOptions?.FrameOption, FrameOptions);
		add("referrer-policy", ReferrerPolicy?.ReferrerPolicy, ReferrerPolicy);
		if (StrictTransportSecurity) {
			const { AccessControlMaxAgeSec, IncludeSubdomains, Preload } =
				StrictTransportSecurity;
			const value = `max-age=${AccessControlMaxAgeSec}${IncludeSubdomains ? "; includeSubDomains" : ""}${Preload ? "; preload" : ""}`;
			add("strict-transport-security", value, StrictTransportSecurity);
		}
		cloud.headersPolicies.set(identity.ref, {
			set,
			remove: RemoveHeadersConfig.Items.map(({ Header }) =>
				Header.toLowerCase(),
			),
		});
	},
);

const CacheProperties = z.strictObject({
	CachePolicyConfig: z.strictObject({
		Name: z.string(),
		Comment: nothing("for people"),
		DefaultTTL: nothing(
			"nothing is cached here, so that a change is seen at once",
		),
		MaxTTL: nothing("nothing is cached here"),
		MinTTL: nothing("nothing is cached here"),
		ParametersInCacheKeyAndForwardedToOrigin: z.strictObject({
			EnableAcceptEncodingBrotli: z.boolean().default(false),
			EnableAcceptEncodingGzip: z.boolean().default(false),
			CookiesConfig: nothing("nothing is cached here"),
			HeadersConfig: nothing("nothing is cached here"),
			QueryStringsConfig: nothing("nothing is cached here"),
		}),
	}),
});

/** Of a cache policy the compression runs here. */
export const cachePolicy = runs(
	"AWS::CloudFront::CachePolicy",
	CacheProperties,
	(_, physicalName) => ({
		ref: physicalName,
		attributes: { Id: physicalName },
	}),
	({ identity, properties, cloud }) => {
		const { EnableAcceptEncodingBrotli, EnableAcceptEncodingGzip } =
			properties.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin;
		cloud.cachePolicies.set(identity.ref, {
			brotli: EnableAcceptEncodingBrotli,
			gzip: EnableAcceptEncodingGzip,
		});
	},
);
