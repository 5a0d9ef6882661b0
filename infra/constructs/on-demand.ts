import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { WebEnv } from "../../functions/web/env.ts";
import { FIGURES, SIGNED_IN_PAGES } from "../bundling/unused-pages.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";

/** Pages that no file can answer: results without JavaScript, the form for reports, scanned codes. */
export class OnDemand extends Construct {
	readonly answer: ServiceFunction;

	constructor(
		scope: Construct,
		id: string,
		props: Setting & { edgeToken: string },
	) {
		super(scope, id);
		const { data, settings, edgeToken } = props;
		this.answer = new ServiceFunction(this, "Answer", {
			...props,
			entry: "functions/web/web.lambda.ts",
			external: [...SIGNED_IN_PAGES, ...FIGURES],
			memoryMegabytes: 1024,
			timeout: Duration.seconds(25),
			errorImpact:
				"Visitors without JavaScript cannot search, nobody can report an error, and scanned codes lead nowhere.",
			runbook: "Web: pages on demand fail",
			environment: {
				DIRECTORY_TABLE: data.directory.tableName,
				PUBLISHING_TABLE: data.publishing.tableName,
				REPORTS_TABLE: data.reports.tableName,
				SITE_BUCKET: data.site.bucketName,
				SITE_ORIGIN: settings.origin,
				EDGE_TOKEN: edgeToken,
			} satisfies WebEnv,
		});
		data.directory.letRead(this.answer);
		data.publishing.letRead(this.answer);
		data.reports.letAdd(this.answer);
		data.site.letRead(this.answer, ["tim"]);
	}
}
