import { Duration } from "aws-cdk-lib";
import {
	HeadersFrameOption,
	HeadersReferrerPolicy,
	type ResponseHeadersPolicyProps,
} from "aws-cdk-lib/aws-cloudfront";

const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"script-src 'self'",
	"worker-src 'self'",
	"connect-src 'self'",
	"manifest-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join("; ");

/** Nothing from other origins, nothing inline, never inside a frame. */
export const SECURITY_HEADERS: ResponseHeadersPolicyProps = {
	securityHeadersBehavior: {
		contentSecurityPolicy: {
			contentSecurityPolicy: CONTENT_SECURITY_POLICY,
			override: true,
		},
		contentTypeOptions: { override: true },
		frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
		referrerPolicy: {
			referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
			override: true,
		},
		strictTransportSecurity: {
			accessControlMaxAge: Duration.days(730),
			includeSubdomains: true,
			override: true,
		},
	},
	// Of error pages, where the viewer function does not run; `x-amz-meta-*` it needs to see itself.
	removeHeaders: ["x-amz-server-side-encryption", "x-amz-version-id"],
	customHeadersBehavior: {
		customHeaders: [
			{
				header: "Cross-Origin-Opener-Policy",
				value: "same-origin",
				override: true,
			},
			{
				header: "Cross-Origin-Resource-Policy",
				value: "same-origin",
				override: true,
			},
			{
				header: "Permissions-Policy",
				value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
				override: true,
			},
		],
	},
};
