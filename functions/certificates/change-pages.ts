import { authorOf } from "../../shared/accounts/rights.ts";
import { ExtensionForm } from "../../shared/certificates/extension.ts";
import { RevocationForm } from "../../shared/certificates/revocation.ts";
import { statusOn } from "../../shared/certificates/rules.ts";
import { holdsUntil } from "../../shared/certificates/turns.ts";
import { dayIn, formatDay } from "../../shared/dates/calendar.ts";
import { type FormState, refusedForm } from "../../shared/signed-in/form.ts";
import { answerForm, openedForm } from "../signed-in/answer-form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { type Answer, routesOf, type Visit } from "../signed-in/route.ts";
import { type Changed, extend, revoke } from "./change.ts";
import { loadCertificate } from "./load.ts";
import {
	askedOf,
	OF_PROVINCE,
	provinceOf,
	REGISTER,
	registerOf,
} from "./place.ts";

const whichOf = ({ params }: Visit) => ({
	province: params.province ?? "",
	certificate: params.certificate ?? "",
});

type Kind = "revoke_certificate" | "extend_certificate";
const FOLDER: Record<Kind, string> = {
	revoke_certificate: "thu-hoi",
	extend_certificate: "gia-han",
};

const pageOf = async <K extends Kind>(
	deps: SignedInDeps,
	visit: Visit,
	kind: K,
	form?: FormState,
) => {
	const { province, certificate } = whichOf(visit);
	const { record, product, producer } = await loadCertificate(
		deps,
		province,
		certificate,
	);
	const { data } = record;
	const { reassessmentFiledOn: filed, extendedUntil: until } = data;
	const standing =
		kind === "extend_certificate"
			? {
					reassessmentFiledOn: filed && formatDay(filed),
					extendedUntil: until && formatDay(until),
				}
			: {};
	const register = registerOf(visit);
	return {
		kind,
		province: await provinceOf(deps, visit),
		certificate: {
			id: data.id,
			product: data.product,
			name: product.data.name,
			...(producer &&
				!producer.data.nameIsPersonal && { producer: producer.data.name }),
			stars: data.stars,
			decisionNo: data.decisionNo,
			issuedOn: data.issuedOn,
			end: holdsUntil(data),
			status: statusOn(data, dayIn(visit.now)),
		},
		register: register + askedOf(visit),
		path: `${register}/${data.id}/${FOLDER[kind]}${askedOf(visit)}`,
		form: form ?? openedForm(visit, standing),
	};
};

/** Back to the register as it was asked, or the form again with what was wrong. */
const onwards = async (
	deps: SignedInDeps,
	visit: Visit,
	{ kind, done }: { kind: Kind; done: string },
	changed: Changed,
): Promise<Answer> => {
	if (!("issues" in changed))
		return { goTo: registerOf(visit) + askedOf(visit), done };
	const form = refusedForm(visit.fields, changed.issues);
	return { page: await pageOf(deps, visit, kind, form), status: 422 };
};

/** What changes one certificate: taken back by the head of the unit, kept in force by staff. */
export const changeRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: `${REGISTER}/:certificate/thu-hoi`,
		right: "head",
		...OF_PROVINCE,
		answer: async (deps, visit) => ({
			page: await pageOf(deps, visit, "revoke_certificate"),
		}),
	},
	{
		method: "POST",
		path: `${REGISTER}/:certificate/thu-hoi`,
		right: "head",
		...OF_PROVINCE,
		answer: (deps, visit) =>
			answerForm(visit, {
				schema: RevocationForm,
				page: (form) => pageOf(deps, visit, "revoke_certificate", form),
				act: async (form) => {
					const author = authorOf(visit.visitor, visit.belongs);
					const changed = await revoke(deps, whichOf(visit), form, author);
					const which = {
						kind: "revoke_certificate",
						done: "revoked",
					} as const;
					return onwards(deps, visit, which, changed);
				},
			}),
	},
	{
		method: "GET",
		path: `${REGISTER}/:certificate/gia-han`,
		right: "staff",
		...OF_PROVINCE,
		answer: async (deps, visit) => ({
			page: await pageOf(deps, visit, "extend_certificate"),
		}),
	},
	{
		method: "POST",
		path: `${REGISTER}/:certificate/gia-han`,
		right: "staff",
		...OF_PROVINCE,
		answer: (deps, visit) =>
			answerForm(visit, {
				schema: ExtensionForm,
				page: (form) => pageOf(deps, visit, "extend_certificate", form),
				act: async (form) => {
					const author = authorOf(visit.visitor, visit.belongs);
					const changed = await extend(deps, whichOf(visit), form, author);
					const which = { kind: "extend_certificate", done: "saved" } as const;
					return onwards(deps, visit, which, changed);
				},
			}),
	},
]);
