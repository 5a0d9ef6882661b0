import { Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import {
	Alarm,
	ComparisonOperator,
	type IMetric,
	TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { type ITopic, Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

/** Whoever declares work says who is hurt when it fails, and which heading of RUNBOOK.md helps. */
export type Harm = {
	/** A sentence: who notices, and what they miss. */
	errorImpact: string;
	/** A heading of RUNBOOK.md, word for word. */
	runbook: string;
};

/** Where every alarm speaks. A key of our own, because CloudWatch may not use the one AWS manages. */
export class AlarmTopic extends Construct {
	readonly topic: Topic;

	constructor(scope: Construct, id: string, email: string | undefined) {
		super(scope, id);
		const key = new Key(this, "Key", {
			description: "Encrypts alarm messages on their way to a person",
			enableKeyRotation: true,
			removalPolicy: RemovalPolicy.DESTROY,
		});
		key.grantEncryptDecrypt(new ServicePrincipal("cloudwatch.amazonaws.com"));
		this.topic = new Topic(this, "Topic", { masterKey: key, enforceSSL: true });
		if (!email) return;
		this.topic.addSubscription(new EmailSubscription(email));
		Validations.of(this.topic).acknowledge({
			id: "Serverless-SNSRedrivePolicy",
			reason:
				"Mail that could not be delivered would need an alarm of its own; what rings stays visible in the console.",
		});
	}
}

export type HarmAlarmProps = Harm & {
	alarms: ITopic;
	metric: IMetric;
	/** Rings as soon as one period is above this. */
	above: number;
	/** What the number is, for the person who reads the alarm. */
	watches: string;
};

/** Rings when the number passes its limit, and tells who is hurt and what to read. */
export class HarmAlarm extends Alarm {
	constructor(scope: Construct, id: string, props: HarmAlarmProps) {
		super(scope, id, {
			metric: props.metric,
			threshold: props.above,
			comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
			evaluationPeriods: 1,
			treatMissingData: TreatMissingData.NOT_BREACHING,
			alarmDescription: `${props.watches} Harm: ${props.errorImpact} Runbook: ${props.runbook}`,
		});
		this.addAlarmAction(new SnsAction(props.alarms));
	}
}

export const EVERY_MINUTE = Duration.minutes(1);
