import * as z from "zod";
import { HttpApi, parseRoute } from "../web/http-api.ts";
import { nothing, runs } from "./kind.ts";

const plainTags = nothing("for the bill");

const ApiProperties = z.strictObject({
	Name: z.string(),
	ProtocolType: z.literal("HTTP"),
	Description: nothing("for people"),
	DisableExecuteApiEndpoint: nothing("it is read through the distribution"),
	Tags: plainTags,
});

/** HTTP APIs, read through the distribution. */
export const httpApi = runs(
	"AWS::ApiGatewayV2::Api",
	ApiProperties,
	(_, physicalName, { region }) => ({
		ref: physicalName,
		attributes: {
			ApiId: physicalName,
			ApiEndpoint: `https://${physicalName}.execute-api.${region}.amazonaws.com`,
		},
	}),
	({ identity, cloud }) => {
		cloud.apis.set(identity.ref, new HttpApi(identity.ref));
	},
);

const IntegrationProperties = z.strictObject({
	ApiId: z.string(),
	IntegrationType: z.literal("AWS_PROXY"),
	IntegrationUri: z.string(),
	PayloadFormatVersion: z.literal("2.0"),
	TimeoutInMillis: nothing("the function's own timeout holds"),
	Description: nothing("for people"),
});

export const integration = runs(
	"AWS::ApiGatewayV2::Integration",
	IntegrationProperties,
	(_, physicalName) => ({
		ref: physicalName,
		attributes: { IntegrationId: physicalName },
	}),
	({ identity, properties, cloud, refuse }) => {
		const api =
			cloud.apis.get(properties.ApiId) ??
			refuse("ApiId", "there is no such API");
		const target =
			cloud.functions.get(properties.IntegrationUri) ??
			refuse("IntegrationUri", "only functions of the template");
		api.integrations.set(identity.ref, target.function);
	},
);

const RouteProperties = z.strictObject({
	ApiId: z.string(),
	RouteKey: z.string(),
	Target: z.string().startsWith("integrations/"),
	AuthorizationType: z.literal("NONE").default("NONE"),
});

export const route = runs(
	"AWS::ApiGatewayV2::Route",
	RouteProperties,
	(_, physicalName) => ({
		ref: physicalName,
		attributes: { RouteId: physicalName },
	}),
	({ properties, cloud, refuse }) => {
		const api =
			cloud.apis.get(properties.ApiId) ??
			refuse("ApiId", "there is no such API");
		api.routes.push(
			parseRoute(
				properties.RouteKey,
				properties.Target.replace("integrations/", ""),
			),
		);
	},
);

const StageProperties = z.strictObject({
	ApiId: z.string(),
	StageName: z.literal("$default"),
	AutoDeploy: z.literal(true),
	AccessLogSettings: nothing("invocations are on /_local/"),
	DefaultRouteSettings: nothing(
		"one visitor here does not need to be held back",
	),
	Tags: plainTags,
});

export const stage = runs(
	"AWS::ApiGatewayV2::Stage",
	StageProperties,
	(_, physicalName) => ({ ref: physicalName, attributes: {} }),
	() => undefined,
);
