import { type App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks, ServerlessChecks } from "cdk-nag";

/**
 * Rules that look at every resource while it is synthesized. What one resource may do differently is said beside it;
 * here stands only what holds for the whole design.
 */
export function addRulePacks(app: App): void {
	Validations.of(app).addPlugins(
		new AwsSolutionsChecks(app),
		new ServerlessChecks(app),
	);
	Validations.of(app).acknowledge(
		{
			id: "Serverless-SQSRedrivePolicy",
			reason:
				"Only queues for dead letters have no queue behind them; a test holds every other queue to it.",
		},
		{
			id: "Serverless-LambdaDLQ",
			reason:
				"A function that is called asynchronously has one; the others are fed by queues with dead letters or answer their caller.",
		},
		{
			id: "Serverless-LambdaEventSourceMappingDestination",
			reason:
				"SQS has no failure destination: the queue itself sets failed messages aside.",
		},
		{
			id: "Serverless-LambdaTracing",
			reason:
				"Tracing would need a right on every resource; the event's id runs through all logs instead.",
		},
	);
}
