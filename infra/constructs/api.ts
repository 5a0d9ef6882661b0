import { Aws, Duration, Fn, RemovalPolicy, Validations } from "aws-cdk-lib";
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
import { OnDemand } from "./on-demand.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";
import { SIGNED_IN, SignedIn } from "./signed-in.ts";

/** What a file cannot answer: `/api/…`, and pages on demand. All other pages stand without it. */
export class Api extends Construct {
	/** Host name, without a path. */
	readonly host: string;
	readonly signedIn: SignedIn;
	/**
	 * What the edge adds to its requests, so that functions know whose word on the visitor's address
	 * counts. The random part of the stack's own id: outside of the account nobody knows it.
	 */
	readonly edgeToken = Fn.select(2, Fn.split("/", Aws.STACK_ID));

	constructor(scope: Construct, id: string, props: Setting) {
		super(scope, id);
		const { settings } = props;
		const answer = new ServiceFunction(this, "Answer", {
			...props,
			entry: "functions/api/api.lambda.ts",
			memoryMegabytes: 512,
			timeout: Duration.seconds(25),
			errorImpact:
				"Programs that read the directory through the API are refused; the pages are not touched.",
			runbook: "API: requests fail",
			environment: {
				SITE_ORIGIN: settings.origin,
			} satisfies ApiEnv,
		});
		const onDemand = new OnDemand(this, "OnDemand", {
			...props,
			edgeToken: this.edgeToken,
		});
		this.signedIn = new SignedIn(this, "SignedIn", {
			...props,
			edgeToken: this.edgeToken,
		});

		const api = new HttpApi(this, "Http", {
			createDefaultStage: false,
			defaultIntegration: new HttpLambdaIntegration(
				"OnDemandIntegration",
				onDemand.answer.function,
			),
		});
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
		const work = new HttpLambdaIntegration(
			"SignedInIntegration",
			this.signedIn.answer.function,
		);
		for (const path of SIGNED_IN)
			for (const below of [path, `${path}/{proxy+}`])
				api.addRoutes({
					path: below,
					methods: [HttpMethod.GET, HttpMethod.POST],
					integration: work,
				});
		Validations.of(api).acknowledge({
			id: "AwsSolutions-APIG4",
			reason:
				"What it answers to anybody is already public on the pages; who is signed in is checked by the function, route by route.",
		});
		this.host = `${api.apiId}.execute-api.${api.env.region}.amazonaws.com`;
	}
}
