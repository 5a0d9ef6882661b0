import type {
	BatchGetItemCommandInput,
	BatchGetItemCommandOutput,
} from "@aws-sdk/client-dynamodb";
import { expect, test } from "vitest";
import { enter } from "../../functions/accounts/sign-in/enter.ts";
import { photoStore } from "../../functions/media/store.ts";
import { tableReader } from "../../functions/platform/table-reader.ts";
import { newAccounts, tablesClient } from "../tables.ts";

const NOW = "2026-11-21T03:00:00.000Z";

/** The table service leaves nothing for later by itself: here it answers one key of each batch. */
const leavingForLater = () => {
	const client = tablesClient();
	client.middlewareStack.add(
		(next, context) => async (args) => {
			if (context.commandName !== "BatchGetItemCommand") return next(args);
			const input = args.input as BatchGetItemCommandInput;
			const [[table = "", asked] = []] = Object.entries(
				input.RequestItems ?? {},
			);
			const [first, ...later] = asked?.Keys ?? [];
			const answer = await next({
				...args,
				input: { RequestItems: { [table]: { ...asked, Keys: [first] } } },
			});
			const output = answer.output as BatchGetItemCommandOutput;
			if (later.length > 0)
				output.UnprocessedKeys = { [table]: { ...asked, Keys: later } };
			return answer;
		},
		{ step: "initialize" },
	);
	return client;
};

test("whom a busy table leaves out of its answer is asked for again", async () => {
	const { accounts } = await newAccounts(leavingForLater());
	const people = await Promise.all(
		["mot", "hai", "ba"].map((name) =>
			enter(
				{ accounts, appointments: [], now: () => NOW },
				{ sub: name, email: `${name}@vi-du.example`, email_verified: true },
			),
		),
	);
	const ids = people.map(({ id }) => id);
	const found = await accounts.people([...ids, ...ids]);
	expect(found.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
});

test("so is a photo, and one that is named twice is answered twice", async () => {
	const { client, table } = await newAccounts(leavingForLater());
	const photos = photoStore(client, table);
	const ids = ["anh00001", "anh00002", "anh00003"];
	for (const photo of ids)
		await photos.begin({
			photo,
			of: "product#mh0001",
			organisation: "mhh00001",
			province: "99",
			by: "person:x",
			upload: "v1",
			at: NOW,
			state: { is: "waiting" },
		});
	const found = await photos.loadAll([...ids, "anh00001"]);
	expect(found.map(({ photo }) => photo)).toEqual([...ids, "anh00001"]);
});

test("what is not there is left out, whatever the order", async () => {
	const { client, table, accounts } = await newAccounts(leavingForLater());
	const person = await enter(
		{ accounts, appointments: [], now: () => NOW },
		{ sub: "bon", email: "bon@vi-du.example", email_verified: true },
	);
	const key = { pk: `PERSON#${person.id}`, sk: "STATE" };
	const gone = { pk: "PERSON#gone", sk: "STATE" };
	const found = await tableReader(client, table).several([gone, key, gone]);
	expect(found.map(({ id }) => id)).toEqual([person.id]);
});
