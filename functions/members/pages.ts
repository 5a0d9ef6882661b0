import * as z from "zod";
import { PersonId } from "../../shared/accounts/model.ts";
import { authorOf } from "../../shared/accounts/rights.ts";
import { CONTACT_FIELDS, ContactEntries } from "../../shared/contacts/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { FormState } from "../../shared/signed-in/form.ts";
import { Prose } from "../../shared/text/model.ts";
import { actingFor, organisationsBy, provinceName } from "../claims/names.ts";
import { answerForm, openedForm } from "../signed-in/answer-form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf } from "../signed-in/route.ts";
import { endMembership } from "./end.ts";

const ORGANISATION = { kind: "organisation", param: "organisation" } as const;

const RevokeForm = z.strictObject({ person: PersonId, reason: Prose(1000) });

const nameOf = async (deps: SignedInDeps, id: string) => {
	const record = (await organisationsBy(deps.directory, [id])).get(id);
	if (record === undefined) throw new Refusal("accounts.no_such_thing");
	return { id, name: record.data.name };
};

const showOfficeMembers = async (
	deps: SignedInDeps,
	province: string,
	id: string,
	form: FormState,
) => ({
	kind: "office_members" as const,
	province: provinceName(await deps.reference(), province),
	organisation: await nameOf(deps, id),
	members: await actingFor(deps.accounts, id),
	form,
});

/** Who acts for an organisation: seen by themselves, and by staff who may end it. */
export const memberRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: "/tai-khoan/to-chuc/:organisation/nguoi",
		right: "member",
		subject: ORGANISATION,
		async answer(deps, { params, visitor }) {
			const id = params.organisation ?? "";
			const contact = await deps.contacts.contact(id);
			const hasContact =
				contact !== undefined && CONTACT_FIELDS.some((field) => contact[field]);
			return {
				page: {
					kind: "members",
					organisation: await nameOf(deps, id),
					members: await actingFor(deps.accounts, id),
					isMember: visitor.organisations.includes(id),
					...(hasContact && { contact: ContactEntries.parse(contact) }),
				},
			};
		},
	},
	{
		method: "POST",
		path: "/tai-khoan/to-chuc/:organisation/nguoi/roi",
		right: "member",
		subject: ORGANISATION,
		async answer(deps, { params, visitor, belongs }) {
			const organisation = params.organisation ?? "";
			await endMembership(
				deps,
				{ person: visitor.person ?? "", organisation },
				authorOf(visitor, belongs),
			);
			return { goTo: "/tai-khoan", done: "ended" };
		},
	},
	{
		method: "GET",
		path: "/quan-tri/:province/to-chuc/:organisation/nguoi",
		right: "staff",
		subject: ORGANISATION,
		answer: async (deps, visit) => ({
			page: await showOfficeMembers(
				deps,
				visit.belongs.province ?? "",
				visit.params.organisation ?? "",
				openedForm(visit),
			),
		}),
	},
	{
		method: "POST",
		path: "/quan-tri/:province/to-chuc/:organisation/nguoi",
		right: "staff",
		subject: ORGANISATION,
		answer: (deps, visit) => {
			const organisation = visit.params.organisation ?? "";
			const province = visit.belongs.province ?? "";
			return answerForm(visit, {
				schema: RevokeForm,
				page: (form) => showOfficeMembers(deps, province, organisation, form),
				act: async ({ person, reason }) => {
					await endMembership(
						deps,
						{ person, organisation },
						// In the office's own role, also where the officer belongs to it as a member.
						authorOf(
							{ ...visit.visitor, organisations: [] },
							visit.belongs,
							reason,
						),
					);
					return {
						goTo: `/quan-tri/${province}/to-chuc/${organisation}/nguoi`,
						done: "ended",
					};
				},
			});
		},
	},
]);
