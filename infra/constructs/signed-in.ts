import { Duration } from "aws-cdk-lib";
import { Construct } from "constructs";
import type { SignedInEnv } from "../../functions/signed-in/env.ts";
import { PUBLIC_PAGES } from "../bundling/unused-pages.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";

/** Addresses of the signed-in part; each with everything below it. */
export const SIGNED_IN = [
	"/tai-khoan",
	"/quan-tri",
	"/dang-nhap",
	"/dang-xuat",
];

/**
 * Pages of people who signed in: organisations and staff. A function of its own, because it holds
 * rights that one which answers strangers must not have.
 */
export class SignedIn extends Construct {
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
			entry: "functions/signed-in/signed-in.lambda.ts",
			external: PUBLIC_PAGES,
			memoryMegabytes: 1024,
			timeout: Duration.seconds(25),
			errorImpact:
				"Cooperatives cannot edit their pages and staff cannot review; the public pages are not touched.",
			runbook: "Signed-in pages fail",
			environment: {
				ACCOUNTS_TABLE: data.accounts.tableName,
				DIRECTORY_TABLE: data.directory.tableName,
				PUBLISHING_TABLE: data.publishing.tableName,
				REPORTS_TABLE: data.reports.tableName,
				MEDIA_BUCKET: data.media.bucket.bucketName,
				SITE_BUCKET: data.site.bucketName,
				SHEETS_BUCKET: data.sheets.bucket.bucketName,
				SITE_ORIGIN: settings.origin,
				EDGE_TOKEN: edgeToken,
				ISSUER: data.signIn.issuer,
				CLIENT_ID: data.signIn.clientId,
				APPOINTMENTS: JSON.stringify(settings.appointments),
			} satisfies SignedInEnv,
		});
		data.accounts.letChange(this.answer);
		data.directory.letChange(this.answer);
		data.publishing.letRead(this.answer);
		data.reports.letChange(this.answer);
		data.media.letOffer(this.answer);
		data.sheets.letOffer(this.answer);
		data.site.letPlace(this.answer, "anh");
	}
}
