import type { WorkQueue } from "../queues/queue.ts";
import type { Bucket, BucketEvent } from "./bucket.ts";

export type Notification = {
	/** `s3:ObjectCreated:*` or one exact event. */
	event: string;
	prefix: string;
	suffix: string;
	queue: WorkQueue;
	id: string;
};

/** S3 writes keys in events as a form does: spaces as `+`, the rest percent-encoded. */
export function encodeKey(key: string): string {
	return encodeURIComponent(key).replaceAll("%20", "+").replaceAll("%2F", "/");
}

/** The event as S3 writes it (version 2.1), for one object. */
export function s3Event(
	bucket: Bucket,
	event: BucketEvent,
	region: string,
	configurationId: string,
	now: Date,
) {
	const { object } = event;
	return {
		Records: [
			{
				eventVersion: "2.1",
				eventSource: "aws:s3",
				awsRegion: region,
				eventTime: now.toISOString(),
				eventName: event.name,
				userIdentity: { principalId: "LOCAL" },
				requestParameters: { sourceIPAddress: "127.0.0.1" },
				responseElements: {
					"x-amz-request-id": object.versionId.slice(0, 16).toUpperCase(),
				},
				s3: {
					s3SchemaVersion: "1.0",
					configurationId,
					bucket: {
						name: bucket.name,
						ownerIdentity: { principalId: "LOCAL" },
						arn: `arn:aws:s3:::${bucket.name}`,
					},
					object: {
						key: encodeKey(object.key),
						size: object.body.length,
						eTag: object.etag.replaceAll('"', ""),
						versionId: object.versionId,
						sequencer: now
							.getTime()
							.toString(16)
							.toUpperCase()
							.padStart(18, "0"),
					},
				},
			},
		],
	};
}

/** Does this notification ask for that event? */
export function asksFor(
	notification: Notification,
	event: BucketEvent,
): boolean {
	const pattern = notification.event.replace(/^s3:/, "");
	const named = pattern.endsWith(":*")
		? event.name.startsWith(pattern.slice(0, -1))
		: event.name === pattern;
	return (
		named &&
		event.object.key.startsWith(notification.prefix) &&
		event.object.key.endsWith(notification.suffix)
	);
}

/** Sends the bucket's events to the queues that asked for them. */
export function notify(
	bucket: Bucket,
	notifications: Notification[],
	region: string,
): void {
	bucket.onChange((event) => {
		for (const notification of notifications) {
			if (!asksFor(notification, event)) continue;
			const body = JSON.stringify(
				s3Event(bucket, event, region, notification.id, new Date()),
			);
			notification.queue.send({ body });
		}
	});
}
