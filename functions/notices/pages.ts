import type { Person } from "../../shared/accounts/model.ts";
import { NOTICE_KINDS } from "../../shared/notices/model.ts";
import { NoticeForm } from "../../shared/notices/pages.ts";
import { PREFERENCES_PATH } from "../../shared/notices/paths.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type FormState, refusedForm } from "../../shared/signed-in/form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { readFields } from "../signed-in/fields.ts";
import { routesOf, type Visit } from "../signed-in/route.ts";
import { chooseNotices, readLink, unsubscribe } from "./choose.ts";

/** So many of the last letters are shown. */
const SHOWN = 10;
const UNSUBSCRIBE = "/tai-khoan/bo-nhan/:token";
/** Nobody has reason to try links; mail providers post a few. */
const FEW = { most: 20, minutes: 10 };

const personOf = ({ person }: Visit): Person => {
	if (person === undefined) throw new Refusal("accounts.sign_in");
	return person;
};

const settingsPage = async (
	{ notices }: Pick<SignedInDeps, "notices">,
	{ id, email, bouncedAt }: Person,
	form: FormState,
) => {
	const known = new Set<string>(NOTICE_KINDS);
	const sent = await notices.sentTo(id);
	return {
		kind: "notice_settings" as const,
		email,
		bouncedAt,
		sent: sent
			.filter(({ kind }) => known.has(kind))
			.slice(0, SHOWN)
			.map(({ kind, at }) => ({
				about: kind as (typeof NOTICE_KINDS)[number],
				at,
			})),
		form,
	};
};

/** Which letters somebody wants; also for whoever holds a letter and is not signed in. */
export const noticeRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: PREFERENCES_PATH,
		right: "person",
		async answer(deps, visit) {
			const person = personOf(visit);
			const values = visit.kept ?? {
				reminders: person.notices.reminders ? ["1"] : [],
			};
			return {
				page: await settingsPage(deps, person, { values, errors: [] }),
			};
		},
	},
	{
		method: "POST",
		path: PREFERENCES_PATH,
		right: "person",
		async answer(deps, visit) {
			const person = personOf(visit);
			const read = readFields(NoticeForm, visit.fields);
			if ("issues" in read)
				return {
					page: await settingsPage(
						deps,
						person,
						refusedForm(visit.fields, read.issues),
					),
					status: 422,
				};
			const { reminders, again } = read.data;
			await chooseNotices(
				deps,
				person.id,
				{ reminders: reminders === "1", again: again === "1" },
				{ actor: `person:${person.id}`, role: "person" },
			);
			return { goTo: PREFERENCES_PATH, done: "saved" };
		},
	},
	{
		// Shows a button and changes nothing: mail programs open links to look at them.
		method: "GET",
		path: UNSUBSCRIBE,
		right: "visitor",
		limit: FEW,
		async answer(deps, { params: { token = "" } }) {
			const { preference } = await readLink(deps, token);
			return {
				page: { kind: "unsubscribe", token, preference, isDone: false },
			};
		},
	},
	{
		method: "POST",
		path: UNSUBSCRIBE,
		right: "visitor",
		machine: true,
		limit: FEW,
		async answer(deps, { params: { token = "" } }) {
			const preference = await unsubscribe(deps, token);
			return {
				page: { kind: "unsubscribe", token, preference, isDone: true },
			};
		},
	},
]);
