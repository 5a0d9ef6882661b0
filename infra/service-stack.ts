import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import { Api } from "./constructs/api.ts";
import { DirectoryEvents } from "./constructs/directory-events.ts";
import { Imports } from "./constructs/imports.ts";
import { Mail } from "./constructs/mail.ts";
import { Media } from "./constructs/media.ts";
import { Notices } from "./constructs/notices.ts";
import { Pages } from "./constructs/pages.ts";
import { Retention } from "./constructs/retention.ts";
import { Schedules } from "./constructs/schedules.ts";
import { Sheets } from "./constructs/sheets.ts";
import { Web } from "./constructs/web.ts";
import type { DataStack } from "./data-stack.ts";
import type { Settings } from "./settings.ts";

export type ServiceStackProps = StackProps & {
	settings: Settings;
	data: DataStack;
};

/** What works on the data. It can be removed and made again without losing anything. */
export class ServiceStack extends Stack {
	constructor(scope: Construct, id: string, props: ServiceStackProps) {
		super(scope, id, props);
		const { data, settings } = props;
		const setting = { data, settings, alarms: data.alarms.topic };
		new Imports(this, "Imports", setting);
		const pages = new Pages(this, "Pages", setting);
		new DirectoryEvents(this, "DirectoryEvents", { ...setting, pages });
		new Schedules(this, "Schedules", { ...setting, pages });
		new Retention(this, "Retention", setting);
		const mail = new Mail(this, "Mail", setting);
		new Notices(this, "Notices", { ...setting, mail });
		new Media(this, "Media", setting);
		new Sheets(this, "Sheets", setting);
		const api = new Api(this, "Api", setting);
		new Web(this, "Web", { data, settings, api });
	}
}
