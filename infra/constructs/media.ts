import { Duration } from "aws-cdk-lib";
import { Architecture } from "aws-cdk-lib/aws-lambda";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import type { ITopic } from "aws-cdk-lib/aws-sns";
import { Construct } from "constructs";
import type { MediaEnv } from "../../functions/media/env.ts";
import { nativeModules } from "../bundling/native-modules.ts";
import { ServiceFunction } from "./service-function.ts";
import type { Setting } from "./setting.ts";
import { UploadDrop } from "./upload-drop.ts";

const HARM = {
	errorImpact:
		"Cooperatives sent photos that stay in processing, and cannot show them.",
	runbook: "Photos: what was sent is not ready",
};
const TIMEOUT = Duration.seconds(90);
/** Folders of the bucket: what was sent, and what was made of it. */
const SENT = "goc/";
const MADE = "anh/";

/** Photos as people send them, private, and what is made of them, private until staff approve it. */
export class MediaDrop extends UploadDrop {
	constructor(
		scope: Construct,
		id: string,
		props: { alarms: ITopic; logs: IBucket },
	) {
		super(scope, id, {
			...HARM,
			...props,
			folder: SENT,
			// As long as its dead letters can be redriven, and no longer: it may say where somebody lives.
			keptFor: Duration.days(14),
			workTimeout: TIMEOUT,
			maxReceiveCount: 3,
			oldestAllowed: Duration.minutes(15),
		});
	}

	/** Lets a function sign permissions to send, show what was made, and remove it. */
	letOffer(offering: ServiceFunction): void {
		this.bucket.letUseObjects(offering, ["s3:PutObject"], `${SENT}*`);
		this.bucket.letUseObjects(
			offering,
			["s3:GetObject", "s3:DeleteObject"],
			`${MADE}*`,
		);
		// Without it a missing file answers "forbidden" instead of "not found".
		offering.allow(["s3:ListBucket"], [this.bucket.bucketArn]);
	}

	/** Lets a function remove what was made. */
	letForget(forgetter: ServiceFunction): void {
		this.bucket.letUseObjects(forgetter, ["s3:DeleteObject"], `${MADE}*`);
	}

	/** Lets a function read what was made, to take it to the site. */
	letShow(shower: ServiceFunction): void {
		this.bucket.letUseObjects(shower, ["s3:GetObject"], `${MADE}*`);
		// Without it a missing file answers "forbidden" instead of "not found".
		shower.allow(["s3:ListBucket"], [this.bucket.bucketArn]);
	}

	/** Lets a function read what was sent and keep what it makes. */
	letMake(maker: ServiceFunction): void {
		this.bucket.letUseObjects(
			maker,
			["s3:GetObject", "s3:GetObjectVersion"],
			`${SENT}*`,
		);
		this.bucket.letUseObjects(maker, ["s3:PutObject"], `${MADE}*`);
		maker.allow(["s3:ListBucket"], [this.bucket.bucketArn]);
	}
}

/** A photo that was sent → upright, without a trace of where it was taken, in three widths and formats. */
export class Media extends Construct {
	constructor(scope: Construct, id: string, props: Setting) {
		super(scope, id);
		const { data, settings } = props;
		const make = new ServiceFunction(this, "MakePhotos", {
			...HARM,
			...props,
			entry: "functions/media/on-photo.lambda.ts",
			memoryMegabytes: 1024,
			timeout: TIMEOUT,
			environment: {
				DIRECTORY_TABLE: data.directory.tableName,
				MEDIA_BUCKET: data.media.bucket.bucketName,
			} satisfies MediaEnv,
			// The one function with native code: sharp and libvips are installed for the processor that
			// builds, which is x64 for us and for the usual build machines.
			architecture: Architecture.X86_64,
			...nativeModules(
				["sharp"],
				settings.environment === "local"
					? `${process.platform}-${process.arch}`
					: "linux-x64",
			),
		});
		// Each holds an unpacked photo; four at once are a photo a second.
		make.consume(data.media.work.queue, 1, 4);
		data.media.letMake(make);
		data.directory.letChange(make);
	}
}
