import { S3Client } from "@aws-sdk/client-s3";
import {
	mediaBucket,
	ORIGINALS,
} from "../../functions/platform/media-bucket.ts";
import { Access } from "../../infra/local/access/access.ts";
import {
	createBucket,
	serveBuckets,
} from "../../infra/local/buckets/server.ts";
import type { UploadedFor } from "../../shared/media/upload.ts";

/** The store of files of this machine with a bucket of photos and a public site. */
export const startBuckets = async () => {
	const server = await serveBuckets(new Access());
	const originals = createBucket(server.buckets, "media");
	const site = createBucket(server.buckets, "site");
	const client = new S3Client({
		endpoint: server.origin,
		region: "ap-southeast-1",
		credentials: { accessKeyId: "local", secretAccessKey: "local" },
		forcePathStyle: true,
	});
	return {
		media: mediaBucket(client, "media"),
		siteBucket: "site",
		/** As a browser's form with a permission leaves it; answers the version that the event names. */
		receive(photo: string, bytes: Buffer, uploadedFor: UploadedFor): string {
			const headers = Object.entries(uploadedFor).map(
				([name, value]): [string, string] => [`x-amz-meta-${name}`, value],
			);
			return originals.put(
				ORIGINALS + photo,
				bytes,
				Object.fromEntries(headers),
			).versionId;
		},
		made: () => originals.list("anh/").map(({ key }) => key),
		published: () => site.list().map(({ key }) => key),
		publicFile: (key: string) => site.get(key),
		stop: server.close,
	};
};
