import { Aws } from "aws-cdk-lib";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import { PrivateBucket } from "./private-bucket.ts";
import type { ServiceFunction } from "./service-function.ts";

/** The published site: what lies here is what the public reads, through CloudFront only. */
export class SiteBucket extends PrivateBucket {
	constructor(scope: Construct, id: string, props: { logs: IBucket }) {
		super(scope, id, {
			serverAccessLogsBucket: props.logs,
			serverAccessLogsPrefix: "site/",
		});
		// Any distribution of this account: naming the one of the service stack would tie the two stacks in a knot.
		this.addToResourcePolicy(
			new PolicyStatement({
				principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
				actions: ["s3:GetObject"],
				resources: [this.arnForObjects("*")],
				conditions: {
					ArnLike: {
						"aws:SourceArn": `arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/*`,
					},
				},
			}),
		);
	}

	/** Lets a function read the files below some folders. */
	letRead(reader: ServiceFunction, folders: string[]): void {
		for (const folder of folders)
			this.letUseObjects(reader, ["s3:GetObject"], `${folder}/*`);
		// Without it a missing file answers "forbidden" instead of "not found".
		reader.allow(["s3:ListBucket"], [this.bucketArn]);
	}

	/** Lets a function place files below a folder, which it makes elsewhere. */
	letPlace(placer: ServiceFunction, folder: string): void {
		this.letUseObjects(placer, ["s3:PutObject"], `${folder}/*`);
	}

	/** Lets a function write, compare and remove files: all, or those below some folders. */
	letPublish(publisher: ServiceFunction, folders?: string[]): void {
		for (const keys of folders?.map((folder) => `${folder}/*`) ?? ["*"])
			this.letUseObjects(
				publisher,
				["s3:GetObject", "s3:PutObject", "s3:DeleteObject"],
				keys,
			);
		// Without it a missing page answers "forbidden" instead of "not found".
		publisher.allow(["s3:ListBucket"], [this.bucketArn]);
	}
}
