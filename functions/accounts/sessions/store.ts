import {
	ConditionalCheckFailedException,
	DeleteItemCommand,
	type DynamoDBClient,
	GetItemCommand,
	PutItemCommand,
	type PutItemCommandInput,
	paginateQuery,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { Session } from "../../../shared/accounts/session.ts";
import { fromItem, type Item, toItem } from "../../platform/dynamo.ts";

/**
 * Sessions and what belongs to signing in, in the Accounts table. Everything here ends by itself
 * (`expires`); that it ended is decided by its own times, never by whether it is still there.
 *
 * | pattern                          | key                  |
 * |----------------------------------|----------------------|
 * | a session                        | pk = SESSION#id      |
 * | a sign-in under way              | pk = SIGN_IN#state   |
 * | what was typed into a form when the session had ended | pk = KEPT#id |
 * | the same of a person, to forget it | byOwner: gsi1pk = KEPT_OF#person |
 */

/** A sign-in that the issuer has not answered yet; used once. The answer names it by its state. */
export const SignIn = z.object({
	state: z.string(),
	nonce: z.string(),
	verifier: z.string(),
	returnTo: z.string(),
	startedAt: z.string(),
});
export type SignIn = z.infer<typeof SignIn>;

/** A form that was sent without a live session, until the sender has signed in again. */
export const KeptForm = z.object({
	id: z.string(),
	/** Whose session it was, where that is known: nobody else gets it back. */
	person: z.string().optional(),
	path: z.string(),
	fields: z.record(z.string(), z.array(z.string())),
});
export type KeptForm = z.infer<typeof KeptForm>;

const keptOf = (person: string) => `KEPT_OF#${person}`;

export type SessionStore = ReturnType<typeof sessionStore>;

export const sessionStore = (client: DynamoDBClient, table: string) => {
	const get = async (pk: string): Promise<Item | undefined> => {
		const { Item } = await client.send(
			new GetItemCommand({
				TableName: table,
				Key: toItem({ pk, sk: "SESSION" }),
				ConsistentRead: true,
			}),
		);
		return Item;
	};
	const put = async (
		pk: string,
		item: object,
		expires: number,
		condition: Partial<PutItemCommandInput> = {},
	) => {
		await client.send(
			new PutItemCommand({
				TableName: table,
				Item: toItem({ pk, sk: "SESSION", ...item, expires }),
				...condition,
			}),
		);
	};
	/** Read and removed at once, so that it is used once. */
	const take = async (pk: string): Promise<Item | undefined> => {
		const { Attributes } = await client.send(
			new DeleteItemCommand({
				TableName: table,
				Key: toItem({ pk, sk: "SESSION" }),
				ReturnValues: "ALL_OLD",
			}),
		);
		return Attributes;
	};

	return {
		async session(id: string): Promise<Session | undefined> {
			const item = await get(`SESSION#${id}`);
			return item && Session.parse(fromItem(item));
		},
		start: (session: Session, expires: number) =>
			put(`SESSION#${session.id}`, session, expires),
		/**
		 * `false`: another request of the same browser was first. No transaction: the pictures of a page
		 * come at once, and would wait for each other.
		 */
		async change(session: Session, expires: number): Promise<boolean> {
			try {
				await put(`SESSION#${session.id}`, session, expires, {
					ConditionExpression: "version = :replaces",
					ExpressionAttributeValues: toItem({
						":replaces": session.version - 1,
					}),
				});
				return true;
			} catch (error) {
				if (error instanceof ConditionalCheckFailedException) return false;
				throw error;
			}
		},
		async end(id: string): Promise<void> {
			await take(`SESSION#${id}`);
		},

		startSignIn: (signIn: SignIn, expires: number) =>
			put(`SIGN_IN#${signIn.state}`, signIn, expires),
		async takeSignIn(state: string): Promise<SignIn | undefined> {
			const item = await take(`SIGN_IN#${state}`);
			return item && SignIn.parse(fromItem(item));
		},

		keep: (form: KeptForm, expires: number) =>
			put(
				`KEPT#${form.id}`,
				{
					...form,
					...(form.person && {
						gsi1pk: keptOf(form.person),
						gsi1sk: form.id,
					}),
				},
				expires,
			),
		async kept(id: string): Promise<KeptForm | undefined> {
			const item = await get(`KEPT#${id}`);
			return item && KeptForm.parse(fromItem(item));
		},
		async dropKept(id: string): Promise<void> {
			await take(`KEPT#${id}`);
		},
		/** Forgets every form of a person who goes. */
		async forgetKept(person: string): Promise<void> {
			const pages = paginateQuery(
				{ client },
				{
					TableName: table,
					IndexName: "byOwner",
					KeyConditionExpression: "gsi1pk = :person",
					ExpressionAttributeValues: toItem({ ":person": keptOf(person) }),
				},
			);
			for await (const { Items = [] } of pages)
				for (const item of Items) await take(String(fromItem(item).pk));
		},
	};
};
