import { CONTACT_FIELDS, ContactForm } from "../../shared/contacts/model.ts";
import { missingConsents } from "../../shared/contacts/rules.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { FormState } from "../../shared/signed-in/form.ts";
import { organisationsBy } from "../claims/names.ts";
import { answerForm, openedForm } from "../signed-in/answer-form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf, type Visit } from "../signed-in/route.ts";
import { saveContact } from "./save.ts";

const MEMBER = {
	right: "member",
	subject: { kind: "organisation", param: "organisation" },
} as const;
const PATH = "/tai-khoan/to-chuc/:organisation/nguoi/lien-he";

const show = async (
	deps: SignedInDeps,
	{ params, visitor }: Visit,
	form: FormState,
) => {
	const id = params.organisation ?? "";
	const record = (await organisationsBy(deps.directory, [id])).get(id);
	if (record === undefined) throw new Refusal("accounts.no_such_thing");
	return {
		kind: "contact_card" as const,
		organisation: { id, name: record.data.name },
		onBehalf: !visitor.organisations.includes(id),
		form,
	};
};

/** How to reach an organisation, and who may see it. */
export const contactRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: PATH,
		...MEMBER,
		async answer(deps, visit) {
			const contact = await deps.contacts.contact(
				visit.params.organisation ?? "",
			);
			const standing = Object.fromEntries(
				CONTACT_FIELDS.flatMap((field) => [
					[field, contact?.[field]?.value],
					[`${field}_visibility`, contact?.[field]?.visibility ?? "private"],
				]),
			);
			const version = String(contact?.version ?? 0);
			return {
				page: await show(
					deps,
					visit,
					openedForm(visit, { ...standing, version }),
				),
			};
		},
	},
	{
		method: "POST",
		path: PATH,
		...MEMBER,
		answer: (deps, visit) => {
			const organisation = visit.params.organisation ?? "";
			return answerForm(visit, {
				schema: ContactForm,
				check: async (form) =>
					missingConsents(await deps.contacts.contact(organisation), form),
				page: (form) => show(deps, visit, form),
				act: async (form) => {
					await saveContact(
						deps,
						visit.visitor,
						{ ...visit.belongs, organisation },
						form,
					);
					return {
						goTo: `/tai-khoan/to-chuc/${organisation}/nguoi`,
						done: "saved",
					};
				},
			});
		},
	},
]);
