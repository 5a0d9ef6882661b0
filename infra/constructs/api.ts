import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
	HttpApi,
	HttpMethod,
	HttpStage,
	LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { ApiEnv } from "../../functions/api/env.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";

/** `/api/…`: what a file cannot answer. The public pages stand without it. */
export class Api extends Construct {
	/** Host name, without a path. */
	readonly host: string;

	constructor(scope: Construct, id: string, props: Setting) {
		super(scope, id);
		const { data, settings } = props;
		const answer = new ServiceFunction(this, "Answer", {
			...props,
			entry: "functions/api/api.lambda.ts",
			memoryMegabytes: 512,
			timeout: Duration.seconds(10),
			errorImpact:
				"Programs that read the directory through the API are refused; the pages are not touched.",
			runbook: "API: requests fail",
			environment: {
				DIRECTORY_TABLE: data.directory.tableName,
				SITE_ORIGIN: settings.origin,
			} satisfies ApiEnv,
		});
		data.directory.letRead(answer);

		const api = new HttpApi(this, "Http", { createDefaultStage: false });
		const logGroup = new LogGroup(this, "AccessLog", {
			retention: settings.logDays,
			removalPolicy: RemovalPolicy.DESTROY,
		});
		new HttpStage(this, "Stage", {
			httpApi: api,
			stageName: "$default",
			autoDeploy: true,
			// The ceiling of what the function may be asked, and so of its cost.
			throttle: { rateLimit: 100, burstLimit: 200 },
			accessLogSettings: {
				destination: new LogGroupLogDestination(logGroup),
				// No address and no query: the log says what failed, not who asked for what.
				format: AccessLogFormat.custom(
					JSON.stringify({
						requestId: "$context.requestId",
						time: "$context.requestTime",
						method: "$context.httpMethod",
						path: "$context.path",
						status: "$context.status",
						milliseconds: "$context.responseLatency",
						error: "$context.error.message",
					}),
				),
			},
		});
		api.addRoutes({
			path: "/api/{proxy+}",
			methods: [HttpMethod.ANY],
			integration: new HttpLambdaIntegration("Integration", answer.function),
		});
		Validations.of(api).acknowledge({
			id: "AwsSolutions-APIG4",
			reason:
				"Everything it answers is already public on the pages; who signs in is checked by the function, route by route.",
		});
		this.host = `${api.apiId}.execute-api.${api.env.region}.amazonaws.com`;
	}
}
