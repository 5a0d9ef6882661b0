import type * as z from "zod";
import type { Person } from "../../../shared/accounts/model.ts";
import type { MeForm } from "../../../shared/accounts/pages.ts";
import type { Instant } from "../../../shared/dates/model.ts";
import { Refusal } from "../../../shared/refusals/refusal.ts";
import type { AccountStore } from "../store.ts";

/** A person changes their own name and language. The event names the fields, never what stands in them. */
export const editOwnAccount = async (
	{
		accounts,
		now,
	}: { accounts: Pick<AccountStore, "change">; now: () => Instant },
	person: Person,
	{ name, language }: z.infer<typeof MeForm>,
): Promise<void> => {
	const fields = [
		...(name === person.name ? [] : ["name"]),
		...(language === person.language ? [] : ["language"]),
	];
	if (fields.length === 0) return;
	const { name: _name, ...rest } = person;
	const isChanged = await accounts.change(
		{
			...rest,
			...(name === undefined ? {} : { name }),
			language,
			version: person.version + 1,
		},
		[
			{
				entity: `person#${person.id}`,
				type: "person_changed",
				version: person.version + 1,
				at: now(),
				author: { actor: `person:${person.id}`, role: "person" },
				after: { fields },
			},
		],
	);
	if (!isChanged) throw new Refusal("accounts.changed_meanwhile");
};
