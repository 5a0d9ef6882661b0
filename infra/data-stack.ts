import { Duration, Stack, type StackProps, Validations } from "aws-cdk-lib";
import { StreamViewType } from "aws-cdk-lib/aws-dynamodb";
import { ObjectOwnership } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { AlarmTopic } from "./constructs/alarms.ts";
import { ContextTable } from "./constructs/context-table.ts";
import { ImportDrop } from "./constructs/import-drop.ts";
import { MediaDrop } from "./constructs/media.ts";
import { PrivateBucket } from "./constructs/private-bucket.ts";
import { SendingDomain } from "./constructs/sending-domain.ts";
import { SheetDrop } from "./constructs/sheets.ts";
import { SignIn } from "./constructs/sign-in.ts";
import { SiteBucket } from "./constructs/site-bucket.ts";
import type { Settings } from "./settings.ts";

export type DataStackProps = StackProps & { settings: Settings };

/** What must outlive every deployment: tables, files, and the addresses that alarms are sent to. */
export class DataStack extends Stack {
	readonly directory: ContextTable;
	readonly publishing: ContextTable;
	/** What visitors say is wrong, for staff. */
	readonly reports: ContextTable;
	/** People, their rights, sessions, consents and requests. */
	readonly accounts: ContextTable;
	readonly logs: PrivateBucket;
	readonly site: SiteBucket;
	readonly imports: ImportDrop;
	readonly media: MediaDrop;
	readonly sheets: SheetDrop;
	/** Here, because a person confirmed the subscription by hand. */
	readonly alarms: AlarmTopic;
	/** Who people are: nobody could sign in again if this were made anew. */
	readonly signIn: SignIn;

	constructor(scope: Construct, id: string, props: DataStackProps) {
		super(scope, id, props);
		const { settings } = props;
		this.alarms = new AlarmTopic(this, "Alarms", settings.alarmEmail);
		this.directory = new ContextTable(this, "Directory", {
			stream: StreamViewType.NEW_IMAGE,
			indexes: ["byProducer", "byName", "byDay"],
		});
		this.publishing = new ContextTable(this, "Publishing", {
			indexes: ["byDue"],
		});
		this.reports = new ContextTable(this, "Reports", {
			indexes: ["byState"],
			expiring: true,
		});
		this.accounts = new ContextTable(this, "Accounts", {
			stream: StreamViewType.NEW_IMAGE,
			indexes: ["byOwner", "byDay"],
			expiring: true,
		});
		this.signIn = new SignIn(this, "SignIn", {
			settings,
			sendingDomain: settings.mailDomain
				? new SendingDomain(this, "SendingDomain", settings.mailDomain)
				: undefined,
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
		this.media = new MediaDrop(this, "Media", {
			alarms: this.alarms.topic,
			logs: this.logs,
		});
		this.sheets = new SheetDrop(this, "Sheets", {
			alarms: this.alarms.topic,
			logs: this.logs,
		});
	}
}
