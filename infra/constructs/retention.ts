import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { RetentionEnv } from "../../functions/accounts/retention/env.ts";
import { Clock } from "./clock.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";

const HARM = {
	errorImpact:
		"Personal data is kept longer than people were told. Nobody is hindered in their work.",
	runbook: "Retention: old personal data was not removed",
};

/** Once a night, what has been kept long enough goes (shared/accounts/retention.ts). */
export class Retention extends Construct {
	constructor(scope: Construct, id: string, props: Setting) {
		super(scope, id);
		const { data, settings, alarms } = props;
		const clock = new Clock(this, "Clock", { ...HARM, alarms });
		const remove = new ServiceFunction(this, "Remove", {
			...HARM,
			alarms,
			settings,
			entry: "functions/accounts/retention/on-schedule.lambda.ts",
			memoryMegabytes: 512,
			timeout: Duration.minutes(15),
			deadLetters: clock.deadLetters,
			environment: {
				ACCOUNTS_TABLE: data.accounts.tableName,
				DIRECTORY_TABLE: data.directory.tableName,
				MEDIA_BUCKET: data.media.bucket.bucketName,
			} satisfies RetentionEnv,
		});
		data.accounts.letReadEverything(remove);
		data.accounts.letChange(remove);
		data.directory.letChange(remove);
		data.media.letForget(remove);
		clock.letCall(remove);
		// At night: a scan of a table costs the same at any hour, but at this one nobody waits for it.
		clock.every("Night", "cron(0 2 * * ? *)", remove);
	}
}
