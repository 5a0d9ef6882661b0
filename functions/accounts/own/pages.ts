import type { Person } from "../../../shared/accounts/model.ts";
import { DeleteForm, MeForm } from "../../../shared/accounts/pages.ts";
import { standingConsents } from "../../../shared/consents/model.ts";
import { Refusal } from "../../../shared/refusals/refusal.ts";
import type { FormState } from "../../../shared/signed-in/form.ts";
import { organisationsBy } from "../../claims/names.ts";
import { ownClaims } from "../../claims/own.ts";
import { answerForm, openedForm } from "../../signed-in/answer-form.ts";
import type { SignedInDeps } from "../../signed-in/deps.ts";
import { routesOf, type Visit } from "../../signed-in/route.ts";
import { erasePerson } from "../erasure/erase.ts";
import { editOwnAccount } from "./edit.ts";
import { exportOwnData } from "./export.ts";

const PATH = "/tai-khoan/toi";

const self = ({ person }: Visit): Person => {
	if (person === undefined) throw new Refusal("accounts.sign_in");
	return person;
};

const showMe = async (deps: SignedInDeps, visit: Visit, form: FormState) => {
	const { id, email, bouncedAt, office, notices, createdAt, lastSignInAt } =
		self(visit);
	const [found, claims, consents, requests] = await Promise.all([
		deps.accounts.person(id),
		ownClaims(deps, id),
		deps.consents.ofPerson(id),
		deps.dataRequests.ofPerson(id),
	]);
	const memberships = found?.memberships ?? [];
	const organisations = await organisationsBy(
		deps.directory,
		memberships.map(({ organisation }) => organisation),
	);
	const nameOf = (organisation: string) =>
		organisations.get(organisation)?.data.name ?? organisation;
	return {
		kind: "me" as const,
		email,
		bouncedAt,
		office,
		notices,
		createdAt,
		lastSignInAt,
		organisations: memberships.map(({ organisation, belonging, since }) => ({
			id: organisation,
			name: nameOf(organisation),
			belonging,
			since,
		})),
		claims,
		consents: standingConsents(consents).filter(
			({ decision }) => decision === "given",
		).length,
		requests: requests.filter(({ closedAt }) => closedAt === undefined).length,
		form,
	};
};

const showDelete = async (
	deps: SignedInDeps,
	visit: Visit,
	form: FormState,
) => {
	const { id, office } = self(visit);
	const admins =
		office?.role === "admin"
			? await deps.accounts.people(await deps.accounts.officePeople())
			: [];
	const organisations = await organisationsBy(
		deps.directory,
		visit.visitor.organisations,
	);
	return {
		kind: "delete_account" as const,
		organisations: [...organisations.values()].map(({ data }) => data.name),
		isLastAdmin:
			office?.role === "admin" &&
			!admins.some((one) => one.id !== id && one.office?.role === "admin"),
		form,
	};
};

/** One's own account: see it, correct it, take it along, delete it. */
export const ownAccountRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: PATH,
		right: "person",
		answer: async (deps, visit) => {
			const { name, language } = self(visit);
			return {
				page: await showMe(deps, visit, openedForm(visit, { name, language })),
			};
		},
	},
	{
		method: "POST",
		path: PATH,
		right: "person",
		answer: (deps, visit) =>
			answerForm(visit, {
				schema: MeForm,
				page: (form) => showMe(deps, visit, form),
				act: async (form) => {
					await editOwnAccount(deps, self(visit), form);
					return { goTo: PATH, done: "saved" };
				},
			}),
	},
	{
		method: "GET",
		path: `${PATH}/du-lieu.json`,
		right: "person",
		limit: { most: 10, minutes: 10 },
		answer: async (deps, visit) => ({
			file: JSON.stringify(await exportOwnData(deps, self(visit).id), null, 2),
			contentType: "application/json; charset=utf-8",
			name: "du-lieu-cua-toi.json",
		}),
	},
	{
		method: "GET",
		path: `${PATH}/xoa`,
		right: "person",
		answer: async (deps, visit) => ({
			page: await showDelete(deps, visit, openedForm(visit)),
		}),
	},
	{
		method: "POST",
		path: `${PATH}/xoa`,
		right: "person",
		limit: { most: 6, minutes: 60 },
		answer: (deps, visit) =>
			answerForm(visit, {
				schema: DeleteForm,
				page: (form) => showDelete(deps, visit, form),
				act: async () => {
					const { id } = self(visit);
					await erasePerson(deps, id, {
						actor: `person:${id}`,
						role: "person",
					});
					// On to the issuer's sign-out, too: it would sign them in again at once, as somebody new. Not
					// straight away: a form may lead to our own pages only (functions/accounts/entry.ts).
					return { goTo: "/dang-xuat/xong", done: "deleted" };
				},
			}),
	},
]);
