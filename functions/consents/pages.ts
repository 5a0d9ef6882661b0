import type { PersonId } from "../../shared/accounts/model.ts";
import {
	type ConsentRecord,
	standingConsents,
} from "../../shared/consents/model.ts";
import { ConsentForm } from "../../shared/consents/pages.ts";
import { consentText } from "../../shared/consents/texts.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { EMPTY_FORM, type FormState } from "../../shared/signed-in/form.ts";
import { organisationsBy } from "../claims/names.ts";
import { answerForm } from "../signed-in/answer-form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf } from "../signed-in/route.ts";
import { decideConsent } from "./decide.ts";

const PATH = "/tai-khoan/toi/dong-y";

const show = async (deps: SignedInDeps, person: PersonId, form: FormState) => {
	const records = await deps.consents.ofPerson(person);
	const organisations = await organisationsBy(
		deps.directory,
		records.flatMap(({ organisation }) => organisation ?? []),
	);
	const shown = ({
		person: _person,
		organisation,
		...rest
	}: ConsentRecord) => ({
		...rest,
		text: consentText(rest.purpose, rest.version),
		...(organisation && {
			organisation: {
				id: organisation,
				name: organisations.get(organisation)?.data.name,
			},
		}),
	});
	const standing = standingConsents(records).filter(
		({ decision }) => decision === "given",
	);
	const hasNews = standing.some(({ purpose }) => purpose === "news");
	return {
		kind: "consents" as const,
		standing: standing.map(shown),
		history: [...records].reverse().map(shown),
		...(!hasNews && { news: consentText("news") }),
		form,
	};
};

/** What a person agreed to, and how to take it back: as easy as giving it. */
export const consentRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: PATH,
		right: "person",
		answer: async (deps, { visitor }) => ({
			page: await show(deps, visitor.person ?? "", EMPTY_FORM),
		}),
	},
	{
		method: "POST",
		path: PATH,
		right: "person",
		answer: (deps, visit) =>
			answerForm(visit, {
				schema: ConsentForm,
				check: ({ decision, agree }) =>
					decision === "given" && agree === undefined
						? [{ field: "agree", code: "consents.tick", values: {} }]
						: [],
				page: (form) => show(deps, visit.visitor.person ?? "", form),
				act: async (form) => {
					if (visit.person === undefined) throw new Refusal("accounts.sign_in");
					await decideConsent(deps, visit.person, form);
					return {
						goTo: PATH,
						done: form.decision === "given" ? "saved" : "withdrawn",
					};
				},
			}),
	},
]);
