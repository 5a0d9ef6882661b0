import { Duration } from "aws-cdk-lib";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { EVERY_MINUTE, type Harm, HarmAlarm } from "./alarms.ts";

export type WorkQueueProps = Harm & {
	alarms: ITopic;
	/** Kept in order within a group. */
	fifo?: boolean;
	/** Timeout of the function that does the work. */
	workTimeout: Duration;
	/** Deliveries before a message is set aside. */
	maxReceiveCount: number;
	/** Messages are handed out this much later; work that comes in meanwhile is done with it. */
	delay?: Duration;
	/** A message that waited longer than this rings. */
	oldestAllowed: Duration;
};

/** Work to be done, with the place for what cannot be done and the alarms that say so. */
export class WorkQueue extends Construct {
	readonly queue: Queue;
	readonly deadLetters: Queue;

	constructor(scope: Construct, id: string, props: WorkQueueProps) {
		super(scope, id);
		const sort = {
			encryption: QueueEncryption.SQS_MANAGED,
			enforceSSL: true,
			...(props.fifo && { fifo: true }),
		};
		this.deadLetters = new Queue(this, "DeadLetters", {
			...sort,
			retentionPeriod: Duration.days(14),
		});
		this.queue = new Queue(this, "Queue", {
			...sort,
			...(props.delay && { deliveryDelay: props.delay }),
			// Shorter than the dead letters': a message keeps its first date when it moves over.
			retentionPeriod: Duration.days(7),
			// Six times the work, as AWS asks: time for throttled attempts of a whole batch.
			visibilityTimeout: Duration.seconds(props.workTimeout.toSeconds() * 6),
			deadLetterQueue: {
				queue: this.deadLetters,
				maxReceiveCount: props.maxReceiveCount,
			},
		});
		new HarmAlarm(this, "DeadLettersAlarm", {
			...props,
			metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({
				period: EVERY_MINUTE,
				statistic: "Maximum",
			}),
			above: 0,
			watches: "Messages were set aside after repeated failure.",
		});
		new HarmAlarm(this, "AgeAlarm", {
			...props,
			metric: this.queue.metricApproximateAgeOfOldestMessage({
				period: EVERY_MINUTE,
				statistic: "Maximum",
			}),
			above: props.oldestAllowed.toSeconds(),
			watches: "Work waits too long (seconds).",
		});
	}
}
