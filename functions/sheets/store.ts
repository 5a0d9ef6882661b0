import {
	type DynamoDBClient,
	QueryCommand,
	type TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { SheetImport, type SheetStep } from "../../shared/sheets/model.ts";
import { fromItem, toItem } from "../platform/dynamo.ts";
import { tableReader } from "../platform/table-reader.ts";
import { transact } from "../platform/transaction.ts";

/**
 * Imports of spreadsheets, in the Accounts table: what they say of themselves, never what stands in
 * them (that is in the bucket). They end by themselves with their files.
 *
 * | pattern                       | key                                             | read units |
 * |-------------------------------|-------------------------------------------------|------------|
 * | one import                    | pk = SHEET#id, sk = STATE                       | 1 |
 * | the newest of a province      | byOwner: gsi1pk = SHEETS#province, gsi1sk = id  | 0.5 + 1 each |
 * | a step to be done             | pk = SHEET#id, sk = STEP#version                | written only; the stream hands it on |
 */
export type SheetStore = ReturnType<typeof sheetStore>;

const KEPT_DAYS = 30;
const LISTED = 50;
const IndexKeys = z.object({ pk: z.string(), sk: z.string() });

export const sheetStore = (client: DynamoDBClient, table: string) => ({
	async load(id: string): Promise<SheetImport | undefined> {
		const item = await tableReader(client, table).get(stateKey(id));
		return item && SheetImport.parse(item);
	},

	/** The newest 50 of a province, newest first. */
	async ofProvince(province: string): Promise<SheetImport[]> {
		const { Items = [] } = await client.send(
			new QueryCommand({
				TableName: table,
				IndexName: "byOwner",
				KeyConditionExpression: "gsi1pk = :province",
				ExpressionAttributeValues: toItem({
					":province": `SHEETS#${province}`,
				}),
				ScanIndexForward: false,
				Limit: LISTED,
			}),
		);
		const keys = Items.map((item) => IndexKeys.parse(fromItem(item)));
		const items = await tableReader(client, table).several(keys);
		return items.map((item) => SheetImport.parse(item));
	},

	/**
	 * Writes an import whose version is the next one, with the step that it asks for. `false`: it was
	 * changed by somebody else meanwhile, or was there already.
	 */
	save(sheet: SheetImport, step?: SheetStep): Promise<boolean> {
		const expires =
			Math.floor(Date.parse(sheet.createdAt) / 1000) + KEPT_DAYS * 86_400;
		const state: TransactWriteItem = {
			Put: {
				TableName: table,
				Item: toItem({
					...stateKey(sheet.id),
					kind: "sheet",
					...sheet,
					gsi1pk: `SHEETS#${sheet.province}`,
					gsi1sk: sheet.id,
					expires,
				}),
				...(sheet.version === 1
					? { ConditionExpression: "attribute_not_exists(pk)" }
					: {
							ConditionExpression: "version = :replaces",
							ExpressionAttributeValues: toItem({
								":replaces": sheet.version - 1,
							}),
						}),
			},
		};
		const asked: TransactWriteItem = {
			Put: {
				TableName: table,
				Item: toItem({
					pk: `SHEET#${sheet.id}`,
					sk: `STEP#${String(sheet.version).padStart(8, "0")}`,
					kind: "sheet_step",
					sheet: sheet.id,
					step,
					version: sheet.version,
					expires,
				}),
			},
		};
		return transact(client, step === undefined ? [state] : [state, asked]);
	},
});

const stateKey = (id: string) => ({ pk: `SHEET#${id}`, sk: "STATE" });
