import { afterEach, beforeEach, expect, test } from "vitest";
import { enter } from "../../functions/accounts/sign-in/enter.ts";
import { removeContact } from "../../functions/contacts/remove.ts";
import { saveContact } from "../../functions/contacts/save.ts";
import { contactStore } from "../../functions/contacts/store.ts";
import { ContactForm } from "../../shared/contacts/model.ts";
import {
	certificate,
	organisation,
	product,
	tables,
} from "../publishing/catalogue.ts";
import { type Pipeline, startPipeline } from "../publishing/pipeline.ts";
import { newAccounts } from "../tables.ts";

const NAME = "Chu Thị Chim";
const PHONE = "+84912345678";
const HIDDEN = "kin@vi-du.example";
const ORGANISATION = "thh01";
const PAGE = "hop-tac-xa/hop-tac-xa-thu-mot-thh01/index.html";

let site: Pipeline;
let deps: Parameters<typeof saveContact>[0] &
	Parameters<typeof removeContact>[0];
beforeEach(async () => {
	site = await startPipeline();
	await site.save([...tables, organisation(), product(), certificate()]);
	await site.settle();
	const { table, client, accounts } = await newAccounts();
	let clock = Date.parse(site.clock.now);
	const now = () => new Date(++clock).toISOString();
	deps = {
		directory: site.directory,
		contacts: contactStore(client, table),
		now,
	};
	const { id } = await enter(
		{
			accounts,
			now,
			appointments: [{ email: "a@vi-du.example", members: [ORGANISATION] }],
		},
		{ sub: "a", email: "a@vi-du.example", email_verified: true },
	);
	await saveContact(
		deps,
		{ person: id, organisations: [ORGANISATION] },
		{ organisation: ORGANISATION },
		ContactForm.parse({
			name: NAME,
			phone: PHONE,
			email: HIDDEN,
			name_visibility: "public",
			phone_visibility: "public",
			email_visibility: "partners",
			publish_contact: "yes",
			share_with_partners: "yes",
			version: "0",
		}),
	);
	await changed(2);
});
afterEach(() => site.stop());

/** What the stream hands on. */
const changed = async (version: number) => {
	site.events.push({
		entity: `organisation#${ORGANISATION}`,
		type: "contact_changed",
		version,
		at: site.clock.now,
	});
	await site.settle();
};

const holding = (text: string) =>
	[...site.files()]
		.filter(([, body]) => body.includes(text))
		.map(([key]) => key);

test("a public contact stands on the page of its organisation in each language, and nowhere else", () => {
	const pages = [PAGE, `en/cooperatives/${PAGE.split("/")[1]}/index.html`];
	for (const text of [NAME, PHONE]) {
		const found = holding(text);
		expect(found).toHaveLength(3);
		expect(found).toEqual(expect.arrayContaining(pages));
		// Not in open data, nor the search, nor a feed, nor another page.
		expect(found.filter((key) => /^(data|tim)\//.test(key))).toEqual([]);
	}
});

test("what is for partners stands in no file at all", () => {
	expect(holding(HIDDEN)).toEqual([]);
});

test("a contact that is removed leaves every file, and so it does when the organisation is withdrawn", async () => {
	await site.save([organisation({ withdrawn: true })]);
	await site.settle();
	expect(holding(NAME)).toEqual([]);
	await site.save([organisation()]);
	await site.settle();
	await removeContact(deps, ORGANISATION, {
		actor: "job:test",
		role: "system",
	});
	await changed(5);
	expect(holding(NAME)).toEqual([]);
	expect(holding(PHONE)).toEqual([]);
});

test("control: the same search finds what is public without consent, the name of the organisation", () => {
	expect(
		holding("Hợp tác xã Thử Một").filter((key) => key.startsWith("data/")),
	).not.toEqual([]);
});
