import { Duration } from "aws-cdk-lib";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { SheetsEnv } from "../../functions/sheets/env.ts";
import { EventPipe, IMAGE } from "./event-pipe.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";
import { UploadDrop } from "./upload-drop.ts";

const HARM = {
	errorImpact:
		"Staff sent a spreadsheet and it stays at “đang làm”: nothing of it is imported.",
	runbook: "Spreadsheets: an import does not go on",
};
/** As long as one import file may take: a run is several of them. */
const TIMEOUT = Duration.minutes(15);
/** Folders of the bucket: what was sent, and what each step made of it. */
const SENT = "tep/";
const MADE = "bang/";
/** As the records in the table: such files often hold more than they should. */
const KEPT = Duration.days(30);

/** Spreadsheets as staff send them, and what is made of them; gone after 30 days. */
export class SheetDrop extends UploadDrop {
	constructor(
		scope: Construct,
		id: string,
		props: { alarms: ITopic; logs: IBucket },
	) {
		super(scope, id, {
			...HARM,
			...props,
			folder: SENT,
			keptFor: KEPT,
			workTimeout: TIMEOUT,
			maxReceiveCount: 3,
			oldestAllowed: Duration.hours(1),
		});
		this.bucket.addLifecycleRule({ prefix: MADE, expiration: KEPT });
	}

	/** Lets a function sign permissions to send, and show what was made. */
	letOffer(offering: ServiceFunction): void {
		this.bucket.letUseObjects(offering, ["s3:PutObject"], `${SENT}*`);
		this.bucket.letUseObjects(offering, ["s3:GetObject"], `${MADE}*`);
		// Without it a missing file answers "forbidden" instead of "not found".
		offering.allow(["s3:ListBucket"], [this.bucket.bucketArn]);
	}

	/** Lets a function read what was sent and keep what it makes. */
	letWork(worker: ServiceFunction): void {
		this.bucket.letUseObjects(
			worker,
			["s3:GetObject", "s3:GetObjectVersion"],
			`${SENT}*`,
		);
		this.bucket.letUseObjects(
			worker,
			["s3:GetObject", "s3:PutObject"],
			`${MADE}*`,
		);
		worker.allow(["s3:ListBucket"], [this.bucket.bucketArn]);
	}
}

/** A spreadsheet → a table, a preview, and rows of the directory, each step when a person asks for it. */
export class Sheets extends Construct {
	constructor(scope: Construct, id: string, props: Setting) {
		super(scope, id);
		const { data, settings, alarms } = props;
		const work = new ServiceFunction(this, "ReadSheets", {
			...HARM,
			...props,
			entry: "functions/sheets/on-sheet.lambda.ts",
			// 50,000 rows of twelve columns: see the benchmark "sheet".
			memoryMegabytes: 1769,
			timeout: TIMEOUT,
			environment: {
				ACCOUNTS_TABLE: data.accounts.tableName,
				DIRECTORY_TABLE: data.directory.tableName,
				PUBLISHING_TABLE: data.publishing.tableName,
				SHEETS_BUCKET: data.sheets.bucket.bucketName,
				ALLOW_DEMONSTRATION: settings.allowDemonstration ? "true" : "false",
			} satisfies SheetsEnv,
		});
		// As with import files: two at a time already write as fast as one table should be asked.
		work.consume(data.sheets.work.queue, 1, 2);
		data.sheets.letWork(work);
		data.accounts.letChange(work);
		data.directory.letChange(work);
		data.publishing.letRead(work);
		new EventPipe(this, "Steps", {
			...HARM,
			alarms,
			description: "Steps of spreadsheets that staff asked for",
			table: data.accounts,
			queue: data.sheets.work.queue,
			images: [{ kind: { S: ["sheet_step"] } }],
			message: `{"sheet": <${IMAGE}.sheet.S>, "step": <${IMAGE}.step.S>, "version": <${IMAGE}.version.N>}`,
		});
	}
}
