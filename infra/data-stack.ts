import { Duration, Stack, type StackProps, Validations } from "aws-cdk-lib";
import { StreamViewType } from "aws-cdk-lib/aws-dynamodb";
import { ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { AlarmTopic } from "./constructs/alarms.ts";
import { ContextTable } from "./constructs/context-table.ts";
import { ImportDrop } from "./constructs/import-drop.ts";
import { PrivateBucket } from "./constructs/private-bucket.ts";
import { SiteBucket } from "./constructs/site-bucket.ts";
import type { Settings } from "./settings.ts";

export type DataStackProps = StackProps & { settings: Settings };

/** What must outlive every deployment: tables, files, and the addresses that alarms are sent to. */
export class DataStack extends Stack {
	readonly directory: ContextTable;
	readonly publishing: ContextTable;
	/** What visitors say is wrong, for staff. */
	readonly reports: ContextTable;
	readonly logs: PrivateBucket;
	readonly site: SiteBucket;
	readonly imports: ImportDrop;
	/** Here, because a person confirmed the subscription by hand. */
	readonly alarms: AlarmTopic;

	constructor(scope: Construct, id: string, props: DataStackProps) {
		super(scope, id, props);
		const { settings } = props;
		this.alarms = new AlarmTopic(this, "Alarms", settings.alarmEmail);
		this.directory = new ContextTable(this, "Directory", {
			stream: StreamViewType.NEW_IMAGE,
			indexes: ["byProducer", "byName"],
		});
		this.publishing = new ContextTable(this, "Publishing", {
			indexes: ["byDue"],
		});
		this.reports = new ContextTable(this, "Reports", {
			indexes: ["byState"],
			expiring: true,
		});
		this.logs = new PrivateBucket(this, "Logs", {
			versioned: false,
			lifecycleRules: [{ expiration: Duration.days(settings.accessLogDays) }],
			// CloudFront hands its log files over through an access control list.
			objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
		});
		Validations.of(this.logs).acknowledge({
			id: "AwsSolutions-S1",
			reason:
				"This bucket receives the access logs; logging access to it would write logs about logs without end.",
		});
		this.site = new SiteBucket(this, "Site", { logs: this.logs });
		this.imports = new ImportDrop(this, "Imports", {
			alarms: this.alarms.topic,
			logs: this.logs,
		});
	}
}
