import {
	ConditionalCheckFailedException,
	DeleteItemCommand,
	type DynamoDBClient,
	PutItemCommand,
	paginateQuery,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { CalendarDate, Instant } from "../../shared/dates/model.ts";
import type { PhotoId } from "../../shared/media/photo.ts";
import { type PhotoOf, UploadedPhoto } from "../../shared/media/upload.ts";
import { fromItem, type Item, toItem } from "../platform/dynamo.ts";
import { tableReader } from "../platform/table-reader.ts";

/**
 * Uploaded photos, in the Directory table under a prefix of their own. Their kind is neither "state"
 * nor "event": nothing public follows from one before a record names it.
 *
 * | pattern                               | key                                            | read units |
 * |---------------------------------------|------------------------------------------------|------------|
 * | a photo, or up to 100                 | pk = PHOTO#id, sk = STATE                      | 1 each |
 * | those sent for a thing since a moment | byProducer: gsi1pk = PHOTOS#kind#id, gsi1sk ≥  | 0.5 + 1 each |
 * | those sent on a day, at night         | byDay: gsi3pk = PHOTOS#day                     | 0.5 + 1 each |
 */
export type PhotoStore = ReturnType<typeof photoStore>;

export const photoStore = (client: DynamoDBClient, table: string) => {
	const reader = tableReader(client, table);
	const loadAll = async (photos: PhotoId[]): Promise<UploadedPhoto[]> => {
		const items = await reader.several(photos.map(keyOf));
		return items.map((item) => UploadedPhoto.parse(item.data));
	};
	const put = async (photo: UploadedPhoto, condition: string) => {
		try {
			await client.send(
				new PutItemCommand({
					TableName: table,
					Item: toItem({
						...keyOf(photo.photo),
						kind: "photo",
						data: photo,
						upload: photo.upload,
						gsi1pk: `PHOTOS#${photo.of}`,
						gsi1sk: `${photo.at}#${photo.photo}`,
						gsi3pk: `PHOTOS#${photo.at.slice(0, 10)}`,
						gsi3sk: `${photo.at}#${photo.photo}`,
					}),
					ConditionExpression: condition,
					...(condition.includes(":upload") && {
						ExpressionAttributeValues: toItem({ ":upload": photo.upload }),
					}),
				}),
			);
			return true;
		} catch (error) {
			if (error instanceof ConditionalCheckFailedException) return false;
			throw error;
		}
	};

	return {
		async load(photo: PhotoId): Promise<UploadedPhoto | undefined> {
			const item = await reader.get(keyOf(photo));
			return item && UploadedPhoto.parse(item.data);
		},

		/** Several, in the order asked for; those that are gone are left out. */
		loadAll,

		/** What was sent for a thing since a moment, oldest first. */
		async sentFor(of: PhotoOf, since: Instant): Promise<UploadedPhoto[]> {
			const keys: Item[] = [];
			const pages = paginateQuery(
				{ client },
				{
					TableName: table,
					IndexName: "byProducer",
					KeyConditionExpression: "gsi1pk = :of AND gsi1sk >= :since",
					ExpressionAttributeValues: toItem({
						":of": `PHOTOS#${of}`,
						":since": since,
					}),
				},
			);
			for await (const page of pages) keys.push(...(page.Items ?? []));
			return loadAll(
				keys.map((item) => z.string().parse(fromItem(item).pk).slice(6)),
			);
		},

		/** What was sent on a day (UTC), whatever became of it. */
		async sentOn(day: CalendarDate): Promise<UploadedPhoto[]> {
			const items = await reader.byIndex("byDay", "gsi3pk", `PHOTOS#${day}`);
			return items.map((item) => UploadedPhoto.parse(item.data));
		},

		/** Notes the first upload under a name. `false`: there was one before. */
		begin: (photo: UploadedPhoto): Promise<boolean> =>
			put(photo, "attribute_not_exists(pk)"),

		/** Notes what became of it. `false`: it was removed meanwhile, or this is another upload. */
		settle: (photo: UploadedPhoto): Promise<boolean> =>
			put(photo, "upload = :upload"),

		async remove(photo: PhotoId): Promise<void> {
			await client.send(
				new DeleteItemCommand({ TableName: table, Key: keyItem(photo) }),
			);
		},
	};
};

const keyOf = (photo: PhotoId) => ({ pk: `PHOTO#${photo}`, sk: "STATE" });
const keyItem = (photo: PhotoId) => toItem(keyOf(photo));
