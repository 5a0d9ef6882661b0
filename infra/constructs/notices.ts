import { Duration } from "aws-cdk-lib";
import { Rule } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { WatchEnv } from "../../functions/certificates/env.ts";
import type { BounceEnv, NotifyEnv } from "../../functions/notices/env.ts";
import { NOTICED } from "../../shared/notices/events.ts";
import { Clock } from "./clock.ts";
import { EventPipe, IMAGE } from "./event-pipe.ts";
import type { Mail } from "./mail.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";
import { WorkQueue } from "./work-queue.ts";

const TIMEOUT = Duration.seconds(60);
const HARM = {
	errorImpact:
		"People are not told what was decided about their page, right or request, or that a certificate comes due.",
	runbook: "Notices: letters do not arrive",
};
/** Staff did it for an organisation, which is told. */
const ON_BEHALF = { author: { M: { onBehalfOf: { S: [{ exists: true }] } } } };

const message = (source: "accounts" | "directory") =>
	`{"source": "${source}", "entity": <${IMAGE}.entity.S>, "type": <${IMAGE}.type.S>, "version": <${IMAGE}.version.N>, "at": <${IMAGE}.at.S>}`;

/** What people should hear of → letters. And what comes back: nothing more is sent to that address. */
export class Notices extends Construct {
	readonly #setting: Setting;
	readonly #mail: Mail;
	readonly #clock: Clock;

	constructor(scope: Construct, id: string, props: Setting & { mail: Mail }) {
		super(scope, id);
		const { data, alarms, mail } = props;
		this.#setting = props;
		this.#mail = mail;
		this.#clock = new Clock(this, "Clock", { ...HARM, alarms });
		const work = new WorkQueue(this, "Work", {
			...HARM,
			alarms,
			workTimeout: TIMEOUT,
			maxReceiveCount: 5,
			oldestAllowed: Duration.minutes(30),
		});
		const pipe = { ...HARM, alarms, queue: work.queue };
		new EventPipe(this, "Steps", {
			...pipe,
			description: "Steps of submissions, and what staff did for others",
			table: data.directory,
			images: [
				{ kind: { S: ["step"] } },
				{ kind: { S: ["event"] }, ...ON_BEHALF },
			],
			message: message("directory"),
		});
		new EventPipe(this, "Rights", {
			...pipe,
			description: "Events about people that somebody is told of",
			table: data.accounts,
			images: [
				{ kind: { S: ["event"] }, type: { S: [...NOTICED] } },
				{ kind: { S: ["event"] }, ...ON_BEHALF },
			],
			message: message("accounts"),
		});
		this.#notify().consume(work.queue, 5, 2);
		this.#hearOfBounces();
		this.#watch();
	}

	#notify(): ServiceFunction {
		const { data, settings, alarms } = this.#setting;
		const notify = new ServiceFunction(this, "Notify", {
			...HARM,
			alarms,
			settings,
			entry: "functions/notices/on-notice.lambda.ts",
			memoryMegabytes: 512,
			timeout: TIMEOUT,
			environment: {
				ACCOUNTS_TABLE: data.accounts.tableName,
				DIRECTORY_TABLE: data.directory.tableName,
				REPORTS_TABLE: data.reports.tableName,
				SITE_ORIGIN: settings.origin,
				MAIL_FROM: this.#mail.from,
				MAIL_SET: this.#mail.configurationSet,
			} satisfies NotifyEnv,
		});
		data.accounts.letChange(notify);
		data.directory.letRead(notify);
		data.reports.letRead(notify);
		this.#mail.letSend(notify);
		return notify;
	}

	/** SES speaks to the account's bus; what it says of a letter reaches the person it was for. */
	#hearOfBounces(): void {
		const { data, settings, alarms } = this.#setting;
		const { deadLetters } = this.#clock;
		const cameBack = new ServiceFunction(this, "CameBack", {
			errorImpact:
				"Letters go on to addresses that do not exist, until the mail service refuses all of ours.",
			runbook: HARM.runbook,
			alarms,
			settings,
			entry: "functions/notices/on-bounce.lambda.ts",
			memoryMegabytes: 256,
			timeout: TIMEOUT,
			deadLetters,
			environment: {
				ACCOUNTS_TABLE: data.accounts.tableName,
			} satisfies BounceEnv,
		});
		data.accounts.letChange(cameBack);
		new Rule(this, "Returned", {
			description: "A letter came back, or its reader called it spam",
			eventPattern: {
				source: ["aws.ses"],
				detailType: ["Email Bounced", "Email Complaint Received"],
			},
			targets: [
				new LambdaFunction(cameBack.function, {
					deadLetterQueue: deadLetters,
					retryAttempts: 5,
					maxEventAge: Duration.hours(1),
				}),
			],
		});
	}

	/** At seven, when people begin their day: after the night's work on pages and lists. */
	#watch(): void {
		const { data, settings, alarms } = this.#setting;
		const watch = new ServiceFunction(this, "Watch", {
			...HARM,
			alarms,
			settings,
			entry: "functions/certificates/on-schedule.lambda.ts",
			memoryMegabytes: 512,
			timeout: Duration.minutes(15),
			deadLetters: this.#clock.deadLetters,
			environment: {
				ACCOUNTS_TABLE: data.accounts.tableName,
				DIRECTORY_TABLE: data.directory.tableName,
				PUBLISHING_TABLE: data.publishing.tableName,
				REPORTS_TABLE: data.reports.tableName,
			} satisfies WatchEnv,
		});
		watch.ring("Overdue", {
			errorImpact:
				"Readers told us what is wrong and nobody looked; the pages go on saying it.",
			runbook: "Reports of wrong data wait too long",
			alarms,
			line: FilterPattern.stringValue(
				"$.message",
				"=",
				"reports wait too long",
			),
			watches: "A report of wrong data has waited for more than 7 days.",
		});
		data.accounts.letChange(watch);
		data.directory.letRead(watch);
		data.publishing.letRead(watch);
		data.reports.letRead(watch);
		this.#clock.letCall(watch);
		this.#clock.every("Morning", "cron(0 7 * * ? *)", watch);
	}
}
