import * as z from "zod";
import type { Running } from "../running.ts";
import { bucketOrigin } from "../web/bucket-origin.ts";
import {
	type Behaviour,
	Distribution,
	type Origin,
} from "../web/distribution.ts";
import {
	ALL_VIEWER_EXCEPT_HOST,
	MANAGED_CACHE_POLICIES,
} from "../web/policies.ts";
import { nothing, runs, tags } from "./kind.ts";

const BehaviourProperties = {
	TargetOriginId: z.string(),
	AllowedMethods: z.array(z.string()).default(["GET", "HEAD"]),
	CachePolicyId: z.string(),
	Compress: z.boolean().default(false),
	FunctionAssociations: z
		.array(
			z.strictObject({
				EventType: z.enum(["viewer-request", "viewer-response"]),
				FunctionARN: z.string(),
			}),
		)
		.default([]),
	OriginRequestPolicyId: z.literal(ALL_VIEWER_EXCEPT_HOST).optional(),
	ResponseHeadersPolicyId: z.string().optional(),
	CachedMethods: nothing("nothing is cached here"),
	ViewerProtocolPolicy: nothing("this machine speaks http"),
};
const DefaultBehaviour = z.strictObject(BehaviourProperties);
const PathBehaviour = DefaultBehaviour.extend({ PathPattern: z.string() });

const OriginProperties = z.strictObject({
	Id: z.string(),
	DomainName: z.string(),
	OriginPath: z.literal("").optional(),
	S3OriginConfig: nothing("the bucket is found by its domain name"),
	CustomOriginConfig: nothing("the API is found by its domain name"),
	OriginCustomHeaders: z
		.array(z.strictObject({ HeaderName: z.string(), HeaderValue: z.string() }))
		.default([]),
	/** Without it nothing is signed for the visitor: such a bucket takes forms, and shows nothing. */
	OriginAccessControlId: z.string().optional(),
	ConnectionAttempts: nothing("the origin is in the same process"),
	ConnectionTimeout: nothing("the origin is in the same process"),
	OriginShield: nothing("the origin is in the same process"),
});

const Properties = z.strictObject({
	DistributionConfig: z.strictObject({
		Enabled: z.literal(true),
		Origins: z.array(OriginProperties),
		DefaultCacheBehavior: DefaultBehaviour,
		CacheBehaviors: z.array(PathBehaviour).default([]),
		CustomErrorResponses: z
			.array(
				z.strictObject({
					ErrorCode: z.int(),
					ResponseCode: z.int(),
					ResponsePagePath: z.string(),
					ErrorCachingMinTTL: nothing("nothing is cached here"),
				}),
			)
			.default([]),
		DefaultRootObject: z.string().default(""),
		Aliases: nothing("it is read at localhost"),
		ViewerCertificate: nothing("this machine speaks http"),
		HttpVersion: nothing("this machine speaks HTTP/1.1"),
		IPV6Enabled: nothing("it listens on 127.0.0.1"),
		Logging: nothing("nobody visits from outside"),
		PriceClass: nothing("nobody is billed here"),
		Comment: nothing("for people"),
		WebACLId: nothing("nobody visits from outside"),
	}),
	Tags: tags,
});

type Refuse = (property: string, why: string) => never;

function originOf(
	{
		DomainName: domain,
		OriginCustomHeaders,
		OriginAccessControlId,
	}: z.infer<typeof OriginProperties>,
	at: string,
	cloud: Running,
	refuse: Refuse,
): Origin {
	const bucket = cloud.buckets.get(domain.split(".s3.")[0] ?? "");
	if (bucket)
		return bucketOrigin(bucket, {
			access: cloud.access,
			region: cloud.region,
			takesForms: !OriginAccessControlId,
		});
	const api =
		cloud.apis.get(domain.split(".execute-api.")[0] ?? "") ??
		refuse(
			`${at}.DomainName`,
			`${domain} is no bucket and no API of the template`,
		);
	const own = Object.fromEntries(
		OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [
			HeaderName.toLowerCase(),
			HeaderValue,
		]),
	);
	// The origin's own headers take the place of what the visitor sent under the same name.
	return (request) =>
		api.answer({ ...request, headers: { ...request.headers, ...own } });
}

function behaviourOf(
	properties: z.infer<typeof DefaultBehaviour>,
	pathPattern: string,
	at: string,
	origins: Map<string, Origin>,
	cloud: Running,
	refuse: Refuse,
): Behaviour {
	const { CachePolicyId, ResponseHeadersPolicyId, FunctionAssociations } =
		properties;
	const edge = (type: string) => {
		const arn = FunctionAssociations.find(
			({ EventType }) => EventType === type,
		)?.FunctionARN;
		return arn === undefined
			? undefined
			: (cloud.edgeFunctions.get(arn) ??
					refuse(`${at}.FunctionAssociations`, "there is no such function"));
	};
	const cache =
		cloud.cachePolicies.get(CachePolicyId) ??
		MANAGED_CACHE_POLICIES[CachePolicyId] ??
		refuse(`${at}.CachePolicyId`, "there is no such policy");
	return {
		pathPattern,
		methods: properties.AllowedMethods,
		origin:
			origins.get(properties.TargetOriginId) ??
			refuse(`${at}.TargetOriginId`, "there is no such origin"),
		onRequest: edge("viewer-request"),
		onResponse: edge("viewer-response"),
		headers:
			ResponseHeadersPolicyId === undefined
				? undefined
				: (cloud.headersPolicies.get(ResponseHeadersPolicyId) ??
					refuse(`${at}.ResponseHeadersPolicyId`, "there is no such policy")),
		compress: properties.Compress ? cache : { gzip: false, brotli: false },
	};
}

/** The site's front: what the public reads. */
export const distribution = runs(
	"AWS::CloudFront::Distribution",
	Properties,
	(_, physicalName) => ({
		ref: physicalName,
		attributes: { Id: physicalName, DomainName: "localhost" },
	}),
	({ properties, cloud, refuse }) => {
		const config = properties.DistributionConfig;
		const at = "DistributionConfig";
		const origins = new Map(
			config.Origins.map((origin, index) => [
				origin.Id,
				originOf(origin, `${at}.Origins[${index}]`, cloud, refuse),
			]),
		);
		const behaviours = config.CacheBehaviors.map((behaviour, index) =>
			behaviourOf(
				behaviour,
				behaviour.PathPattern,
				`${at}.CacheBehaviors[${index}]`,
				origins,
				cloud,
				refuse,
			),
		);
		behaviours.push(
			behaviourOf(
				config.DefaultCacheBehavior,
				"*",
				`${at}.DefaultCacheBehavior`,
				origins,
				cloud,
				refuse,
			),
		);
		const errorPages = config.CustomErrorResponses.map(
			({ ErrorCode, ResponseCode, ResponsePagePath }) => ({
				status: ErrorCode,
				answerStatus: ResponseCode,
				page: ResponsePagePath,
			}),
		);
		cloud.distributions.push(
			new Distribution(behaviours, errorPages, config.DefaultRootObject),
		);
	},
);
