import { Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import {
	BlockPublicAccess,
	Bucket,
	BucketEncryption,
	type BucketProps,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { ServiceFunction } from "./service-function.ts";

/** A bucket nobody reads from outside: versioned, TLS only, kept when its stack goes. */
export class PrivateBucket extends Bucket {
	#exportedArn: string | undefined;

	constructor(scope: Construct, id: string, props: BucketProps) {
		super(scope, id, {
			blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
			encryption: BucketEncryption.S3_MANAGED,
			enforceSSL: true,
			minimumTLSVersion: 1.2,
			versioned: true,
			removalPolicy: RemovalPolicy.RETAIN,
			lifecycleRules: [
				{
					noncurrentVersionExpiration: Duration.days(30),
					abortIncompleteMultipartUploadAfter: Duration.days(1),
				},
			],
			...props,
		});
	}
	/** Lets a function of the other stack do this to the objects whose keys fit, by default to all. */
	letUseObjects(user: ServiceFunction, actions: string[], keys = "*"): void {
		const stack = Stack.of(this);
		const [, ...path] = this.node.path.split("/");
		const name = `${stack.stackName}:${path.join("")}Objects`;
		this.#exportedArn ??= stack.exportValue(this.bucketArn, { name });
		user.allow(actions, [`${this.#exportedArn}/${keys}`]);
		Validations.of(user).acknowledge({
			id: `AwsSolutions-IAM5[Resource::${name}/${keys}]`,
			reason:
				"Keys are made as objects are written; the right ends at this one bucket.",
		});
	}
}
