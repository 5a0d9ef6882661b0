import {
	DeleteItemCommand,
	type DynamoDBClient,
	GetItemCommand,
	PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import * as z from "zod";
import { Session } from "../../../shared/accounts/session.ts";
import { fromItem, type Item, toItem } from "../../platform/dynamo.ts";
import { transact } from "../../platform/transaction.ts";

/**
 * Sessions and what belongs to signing in, in the Accounts table. Everything here ends by itself
 * (`expires`); that it ended is decided by its own times, never by whether it is still there.
 *
 * | pattern                          | key                  |
 * |----------------------------------|----------------------|
 * | a session                        | pk = SESSION#id      |
 * | a sign-in under way              | pk = SIGN_IN#id      |
 * | what was typed into a form when the session had ended | pk = KEPT#id |
 */

/** A sign-in that the issuer has not answered yet; used once. */
export const SignIn = z.object({
	id: z.string(),
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
	const put = async (pk: string, item: object, expires: number) => {
		await client.send(
			new PutItemCommand({
				TableName: table,
				Item: toItem({ pk, sk: "SESSION", ...item, expires }),
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
		/** `false`: another request of the same browser was first. */
		change: (session: Session, expires: number): Promise<boolean> =>
			transact(client, [
				{
					Put: {
						TableName: table,
						Item: toItem({
							pk: `SESSION#${session.id}`,
							sk: "SESSION",
							...session,
							expires,
						}),
						ConditionExpression: "version = :replaces",
						ExpressionAttributeValues: toItem({
							":replaces": session.version - 1,
						}),
					},
				},
			]),
		async end(id: string): Promise<void> {
			await take(`SESSION#${id}`);
		},

		startSignIn: (signIn: SignIn, expires: number) =>
			put(`SIGN_IN#${signIn.id}`, signIn, expires),
		async takeSignIn(id: string): Promise<SignIn | undefined> {
			const item = await take(`SIGN_IN#${id}`);
			return item && SignIn.parse(fromItem(item));
		},

		keep: (form: KeptForm, expires: number) =>
			put(`KEPT#${form.id}`, form, expires),
		async kept(id: string): Promise<KeptForm | undefined> {
			const item = await get(`KEPT#${id}`);
			return item && KeptForm.parse(fromItem(item));
		},
		async dropKept(id: string): Promise<void> {
			await take(`KEPT#${id}`);
		},
	};
};
