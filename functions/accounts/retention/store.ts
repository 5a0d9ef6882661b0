import {
	type DynamoDBClient,
	PutItemCommand,
	paginateScan,
} from "@aws-sdk/client-dynamodb";
import { Membership, Person } from "../../../shared/accounts/model.ts";
import { Claim } from "../../../shared/claims/model.ts";
import { DataRequest } from "../../../shared/data-requests/model.ts";
import { fromItem, toItem } from "../../platform/dynamo.ts";
import { type AccountEvent, eventItem } from "../history.ts";

/**
 * Everything in the Accounts table that retention looks at.
 *
 * | pattern                              | key                                   | read units |
 * |--------------------------------------|---------------------------------------|------------|
 * | people, rights, claims, requests     | scan, once a day, nobody waits for it | by size    |
 */

export type Kept =
	| { is: "person"; person: Person }
	| { is: "membership"; membership: Membership }
	| { is: "claim"; claim: Claim }
	| { is: "request"; request: DataRequest };

export type RetentionStore = ReturnType<typeof retentionStore>;

export const retentionStore = (client: DynamoDBClient, table: string) => ({
	async *everything(): AsyncGenerator<Kept> {
		const pages = paginateScan(
			{ client },
			{
				TableName: table,
				FilterExpression: "sk = :state OR begins_with(sk, :member)",
				ExpressionAttributeValues: toItem({
					":state": "STATE",
					":member": "MEMBER#",
				}),
			},
		);
		for await (const page of pages)
			for (const item of page.Items ?? []) {
				const kept = keptOf(fromItem(item));
				if (kept !== undefined) yield kept;
			}
	},

	/** What was done, in numbers. */
	async note(event: AccountEvent): Promise<void> {
		await client.send(
			new PutItemCommand({ TableName: table, Item: toItem(eventItem(event)) }),
		);
	},
});

const keptOf = (item: Record<string, unknown>): Kept | undefined => {
	const [kind] = String(item.pk).split("#");
	if (String(item.sk).startsWith("MEMBER#"))
		return { is: "membership", membership: Membership.parse(item) };
	switch (kind) {
		case "PERSON":
			return { is: "person", person: Person.parse(item) };
		case "CLAIM":
			return { is: "claim", claim: Claim.parse(item) };
		case "DATA_REQUEST":
			return { is: "request", request: DataRequest.parse(item) };
		default:
			return undefined;
	}
};
