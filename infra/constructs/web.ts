import { resolve } from "node:path";
import { CfnOutput, Duration, Validations } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
	AllowedMethods,
	type BehaviorOptions,
	CacheCookieBehavior,
	CacheHeaderBehavior,
	CachePolicy,
	CacheQueryStringBehavior,
	Distribution,
	Function as EdgeFunction,
	FunctionCode,
	FunctionEventType,
	HttpVersion,
	OriginRequestPolicy,
	PriceClass,
	ResponseHeadersPolicy,
	SecurityPolicyProtocol,
	ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { Bucket, type IBucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { UPLOAD_PATH } from "../../shared/media/upload.ts";
import { SHEET_UPLOAD_PATH } from "../../shared/sheets/upload.ts";
import type { DataStack } from "../data-stack.ts";
import type { Settings } from "../settings.ts";
import type { Api } from "./api.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { SIGNED_IN } from "./signed-in.ts";

export type WebProps = { data: DataStack; settings: Settings; api: Api };

/** Addresses of search results; the words of addresses are those of `shared/publishing/local-path.ts`. */
const SEARCH = ["/tim-kiem*", "/en/search*", "/zh/search*"];
/** Addresses that a function answers for each visitor anew: the form for reports, scanned codes. */
const ANSWERED = [
	"/bao-sai*",
	"/en/report*",
	"/zh/report*",
	"/01/*",
	"/ocop/*",
];

/** What the public reaches: files of the site bucket at every path, functions where no file can answer. */
export class Web extends Construct {
	constructor(scope: Construct, id: string, props: WebProps) {
		super(scope, id);
		const { data, settings, api } = props;
		const responseHeadersPolicy = new ResponseHeadersPolicy(
			this,
			"Headers",
			SECURITY_HEADERS,
		);
		const shared = {
			responseHeadersPolicy,
			viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
			compress: true,
		};
		const response = {
			function: this.#atTheEdge("ViewerResponse", "viewer-response.js"),
			eventType: FunctionEventType.VIEWER_RESPONSE,
		};
		const file: BehaviorOptions = {
			...shared,
			origin: this.#siteOrigin(data),
			// The publisher decides how long each file is kept; this is for what says nothing.
			cachePolicy: new CachePolicy(this, "AsTheFileSays", {
				minTtl: Duration.seconds(0),
				defaultTtl: Duration.minutes(1),
				maxTtl: Duration.days(365),
				enableAcceptEncodingBrotli: true,
				enableAcceptEncodingGzip: true,
			}),
			functionAssociations: [
				{
					function: this.#atTheEdge("ViewerRequest", "viewer-request.js"),
					eventType: FunctionEventType.VIEWER_REQUEST,
				},
				response,
			],
		};
		const answered: BehaviorOptions = {
			...shared,
			origin: new HttpOrigin(api.host, {
				customHeaders: { "x-by-the-edge": api.edgeToken },
			}),
			allowedMethods: AllowedMethods.ALLOW_ALL,
			cachePolicy: CachePolicy.CACHING_DISABLED,
			originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
		};
		const onDemand: BehaviorOptions = {
			...answered,
			functionAssociations: [
				{
					function: this.#atTheEdge("ViewerAddress", "viewer-address.js"),
					eventType: FunctionEventType.VIEWER_REQUEST,
				},
			],
		};
		const results: BehaviorOptions = {
			...onDemand,
			allowedMethods: AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
			// As old as a page may be: what many look for at once, and the pages of one search, are
			// answered once. The language is in the address, so nothing of the visitor counts.
			cachePolicy: new CachePolicy(this, "ByQuestion", {
				minTtl: Duration.seconds(0),
				defaultTtl: Duration.seconds(0),
				maxTtl: Duration.minutes(1),
				queryStringBehavior: CacheQueryStringBehavior.all(),
				headerBehavior: CacheHeaderBehavior.none(),
				cookieBehavior: CacheCookieBehavior.none(),
				enableAcceptEncodingBrotli: true,
				enableAcceptEncodingGzip: true,
			}),
		};
		// Files that people send, by the path they send them to: S3 itself checks the signed permission in
		// each form, so nothing is signed here, and the page's own origin takes them without an exception.
		const doors = {
			[UPLOAD_PATH]: data.media.bucket,
			[SHEET_UPLOAD_PATH]: data.sheets.bucket,
		};
		const intoTheBucket = {
			function: this.#atTheEdge("ViewerUpload", "viewer-upload.js"),
			eventType: FunctionEventType.VIEWER_REQUEST,
		};
		const uploads = Object.entries(doors).map(([path, bucket]) => [
			path,
			{
				...shared,
				origin: this.#uploadOrigin(path, bucket),
				allowedMethods: AllowedMethods.ALLOW_ALL,
				cachePolicy: CachePolicy.CACHING_DISABLED,
				functionAssociations: [intoTheBucket, response],
			},
		]);
		const at = (paths: string[], behavior: BehaviorOptions) =>
			Object.fromEntries(paths.map((path) => [path, behavior]));
		const distribution = new Distribution(this, "Distribution", {
			defaultBehavior: file,
			// The first that fits counts.
			additionalBehaviors: {
				...at(["/api/docs*", "/api/openapi.json"], file),
				...at(["/api/*"], answered),
				...at(SEARCH, results),
				...at(ANSWERED, onDemand),
				...at(
					SIGNED_IN.map((path) => `${path}*`),
					onDemand,
				),
				...Object.fromEntries(uploads),
			},
			// S3 says 403 for a file that is not there, to a reader who may not list. Only that is replaced:
			// error pages hold for the whole distribution, and a 404 of the API must reach its caller as it is.
			errorResponses: [
				{
					httpStatus: 403,
					responseHttpStatus: 404,
					responsePagePath: "/404.html",
					ttl: Duration.seconds(10),
				},
			],
			httpVersion: HttpVersion.HTTP2_AND_3,
			priceClass:
				settings.edges === "everywhere"
					? PriceClass.PRICE_CLASS_200
					: PriceClass.PRICE_CLASS_100,
			logBucket: data.logs,
			logFilePrefix: "web/",
			...(settings.domain && {
				domainNames: [settings.domain.name],
				minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
				certificate: Certificate.fromCertificateArn(
					this,
					"Certificate",
					settings.domain.certificateArn,
				),
			}),
		});
		new CfnOutput(this, "Address", {
			value: distribution.distributionDomainName,
		});
		Validations.of(distribution).acknowledge(
			{
				id: "AwsSolutions-CFR1",
				reason:
					"A public catalogue: buyers abroad are among those it is made for.",
			},
			{
				id: "AwsSolutions-CFR2",
				reason:
					"Visitors only read files, and the API is throttled at its stage; a firewall costs every month more than all the rest.",
			},
		);
		if (!settings.domain)
			Validations.of(distribution).acknowledge({
				id: "AwsSolutions-CFR4",
				reason:
					"The name that CloudFront gives comes with its own TLS policy; with a name of our own it is TLS 1.2 and newer.",
			});
	}

	/** By its address only: the bucket belongs to the other stack, and lets CloudFront in there. */
	#siteOrigin(data: DataStack) {
		const bucket = Bucket.fromBucketAttributes(this, "SiteFiles", {
			bucketArn: data.site.bucketArn,
			bucketRegionalDomainName: data.site.bucketRegionalDomainName,
		});
		Validations.of(this).acknowledge({
			id: "Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac",
			reason: "The bucket's own policy lets CloudFront read.",
		});
		return S3BucketOrigin.withOriginAccessControl(bucket);
	}

	/** Without an access control of its own: what a form holds is all the right there is. */
	#uploadOrigin(
		path: string,
		{ bucketArn, bucketRegionalDomainName }: IBucket,
	) {
		const name = path.split("/").at(-1) ?? path;
		return S3BucketOrigin.withBucketDefaults(
			Bucket.fromBucketAttributes(this, `Uploads-${name}`, {
				bucketArn,
				bucketRegionalDomainName,
			}),
		);
	}

	#atTheEdge(id: string, file: string): EdgeFunction {
		return new EdgeFunction(this, id, {
			code: FunctionCode.fromFile({
				filePath: resolve(import.meta.dirname, file),
			}),
		});
	}
}
