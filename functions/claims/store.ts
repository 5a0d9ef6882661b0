import type {
	DynamoDBClient,
	TransactWriteItem,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import type { Membership, PersonId } from "../../shared/accounts/model.ts";
import { Claim } from "../../shared/claims/model.ts";
import { MOST_OPEN } from "../../shared/claims/rules.ts";
import { type AccountEvent, eventItem } from "../accounts/history.ts";
import { memberItem, personStands } from "../accounts/store.ts";
import { toItem } from "../platform/dynamo.ts";
import { tableReader } from "../platform/table-reader.ts";
import { transact } from "../platform/transaction.ts";

/**
 * Claims, in the Accounts table: who asks to act for which organisation.
 *
 * | pattern                                | key                                     | read units |
 * |----------------------------------------|-----------------------------------------|------------|
 * | a claim                                | pk = CLAIM#id, sk = STATE               | 1 |
 * | claims of a person                     | pk = PERSON#id, sk begins CLAIM#        | 1 + 1 each |
 * | how many of a person's are open        | pk = PERSON#id, sk = CLAIMS             | written only |
 * | open ones of a province, oldest first  | byOwner: gsi1pk = CLAIMS#province       | 0.5 + 1 each |
 *
 * Beside them `PERSON#id`, `ASKED#organisation` says whether the person's last claim for it is open, so
 * that one cannot ask twice at the same moment.
 */

const Pointer = z.object({ claim: z.string() });

export type ClaimStore = ReturnType<typeof claimStore>;

export const claimStore = (client: DynamoDBClient, table: string) => {
	const { get, below, several, byIndex } = tableReader(client, table);
	const read = (item: unknown) => Claim.parse(item);
	const settleItems = (
		claim: Claim,
		events: AccountEvent[],
		membership?: Membership,
	): TransactWriteItem[] => [
		put(table, itemOf(claim), replaces(claim)),
		...askedItems(table, claim),
		countOpen(table, claim.person, -1),
		personStands(table, claim.person),
		...(membership ? [memberItem(table, membership)] : []),
		...events.map((event) => put(table, eventItem(event), IS_NEW)),
	];

	return {
		async claim(id: string): Promise<Claim | undefined> {
			const item = await get(claimKey(id));
			return item && read(item);
		},

		/** Every claim of a person that is still known, newest last. */
		async ofPerson(person: PersonId): Promise<Claim[]> {
			const pointers = await below(`PERSON#${person}`, "CLAIM#");
			const ids = pointers.map((item) => Pointer.parse(item).claim);
			const items = await several(ids.map(claimKey));
			return items.map(read).sort((a, b) => (a.id < b.id ? -1 : 1));
		},

		/** Claims of a province that wait for staff, oldest first. */
		async openIn(province: string): Promise<Claim[]> {
			const items = await byIndex("byOwner", "gsi1pk", `CLAIMS#${province}`);
			return items.map(read).filter(({ state }) => state === "open");
		},

		/** `false`: asked for already, too many open, or the person is gone; look again. */
		ask: (claim: Claim, event: AccountEvent): Promise<boolean> =>
			transact(client, [
				put(table, itemOf(claim), IS_NEW),
				put(table, pointerOf(claim), IS_NEW),
				...askedItems(table, claim, IS_NOT_ASKED),
				countOpen(table, claim.person, 1),
				personStands(table, claim.person),
				put(table, eventItem(event), IS_NEW),
			]),

		/** What `settle` writes, for a transaction of another store. */
		settleItems,

		/**
		 * Ends an open claim, with the right it gives if it is approved. `false`: it was settled
		 * meanwhile, or the person is gone.
		 */
		settle: (...settled: Parameters<typeof settleItems>): Promise<boolean> =>
			transact(client, settleItems(...settled)),

		/**
		 * Asks for another organisation instead, which `before` was merged into. `false`: that one is asked
		 * for already, or it was settled meanwhile, or the person is gone.
		 */
		moveTo: (
			claim: Claim,
			before: Claim,
			event: AccountEvent,
		): Promise<boolean> =>
			transact(client, [
				put(table, itemOf(claim), replaces(claim)),
				...askedItems(table, { ...before, state: "withdrawn" }),
				...askedItems(table, claim, IS_NOT_ASKED),
				personStands(table, claim.person),
				put(table, eventItem(event), IS_NEW),
			]),

		/** Takes what is personal out of a settled claim. `false`: it changed meanwhile. */
		forget: (claim: Claim): Promise<boolean> => {
			const { proof: _proof, reason: _reason, ...rest } = claim;
			const bare = { ...rest, version: claim.version + 1 };
			return transact(client, [put(table, itemOf(bare), replaces(bare))]);
		},

		/**
		 * The same when its person goes: an open one is withdrawn without counting, as the count goes, too.
		 */
		forgetWithPerson: (claim: Claim): Promise<boolean> => {
			const {
				proof: _proof,
				reason: _reason,
				proposed: _name,
				...rest
			} = claim;
			const bare: Claim = {
				...rest,
				state: claim.state === "open" ? "withdrawn" : claim.state,
				version: claim.version + 1,
			};
			return transact(client, [put(table, itemOf(bare), replaces(bare))]);
		},
	};
};

const claimKey = (id: string) => ({ pk: `CLAIM#${id}`, sk: "STATE" });

const itemOf = (claim: Claim) => ({
	...claimKey(claim.id),
	kind: "claim",
	...claim,
	...(claim.state === "open"
		? {
				gsi1pk: `CLAIMS#${claim.province}`,
				gsi1sk: `${claim.askedAt}#${claim.id}`,
			}
		: {}),
});

const pointerOf = ({ id, person }: Claim) => ({
	pk: `PERSON#${person}`,
	sk: `CLAIM#${id}`,
	kind: "claim_of_person",
	claim: id,
});

/** What is proposed has no name that two claims could share. */
const askedItems = (
	table: string,
	{ person, organisation, proposed, state }: Claim,
	condition?: Partial<NonNullable<TransactWriteItem["Put"]>>,
): TransactWriteItem[] =>
	proposed
		? []
		: [
				put(
					table,
					{
						pk: `PERSON#${person}`,
						sk: `ASKED#${organisation}`,
						kind: "asked",
						open: state === "open",
					},
					condition,
				),
			];

const IS_NOT_ASKED = {
	ConditionExpression: "attribute_not_exists(pk) OR #open = :no",
	ExpressionAttributeNames: { "#open": "open" },
	ExpressionAttributeValues: toItem({ ":no": false }),
};

const countOpen = (
	table: string,
	person: PersonId,
	by: 1 | -1,
): TransactWriteItem => ({
	Update: {
		TableName: table,
		Key: toItem({ pk: `PERSON#${person}`, sk: "CLAIMS" }),
		UpdateExpression: "ADD #open :by",
		...(by > 0 && {
			ConditionExpression: "attribute_not_exists(#open) OR #open < :most",
		}),
		ExpressionAttributeNames: { "#open": "open" },
		ExpressionAttributeValues: toItem({
			":by": by,
			...(by > 0 && { ":most": MOST_OPEN }),
		}),
	},
});

const IS_NEW = { ConditionExpression: "attribute_not_exists(pk)" };

const replaces = ({ version }: Claim) => ({
	ConditionExpression: "version = :replaces",
	ExpressionAttributeValues: toItem({ ":replaces": version - 1 }),
});

const put = (
	table: string,
	item: Record<string, unknown>,
	condition?: Partial<NonNullable<TransactWriteItem["Put"]>>,
): TransactWriteItem => ({
	Put: { TableName: table, Item: toItem(item), ...condition },
});
