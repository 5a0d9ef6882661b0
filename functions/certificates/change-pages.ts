import { authorOf } from "../../shared/accounts/rights.ts";
import { ExtensionForm } from "../../shared/certificates/extension.ts";
import { RevocationForm } from "../../shared/certificates/revocation.ts";
import { statusOn } from "../../shared/certificates/rules.ts";
import { holdsUntil } from "../../shared/certificates/turns.ts";
import { dayIn, formatDay } from "../../shared/dates/calendar.ts";
import {
	EMPTY_FORM,
	type FormState,
	refusedForm,
} from "../../shared/signed-in/form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { readFields } from "../signed-in/fields.ts";
import { routesOf, type Visit } from "../signed-in/route.ts";
import { extend, revoke } from "./change.ts";
import { loadCertificate } from "./load.ts";
import { OF_PROVINCE, provinceOf, REGISTER, registerOf } from "./place.ts";

const whichOf = ({ params }: Visit) => ({
	province: params.province ?? "",
	certificate: params.certificate ?? "",
});

const pageOf = async <K extends "revoke_certificate" | "extend_certificate">(
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
	const standing = {
		reassessmentFiledOn: data.reassessmentFiledOn,
		extendedUntil: data.extendedUntil,
	};
	const kept = visit.kept && { values: visit.kept, errors: [] };
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
		form:
			form ??
			kept ??
			(kind === "extend_certificate"
				? {
						values: Object.fromEntries(
							Object.entries(standing).map(([name, day]) => [
								name,
								day ? [formatDay(day)] : [],
							]),
						),
						errors: [],
					}
				: EMPTY_FORM),
	};
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
		async answer(deps, visit) {
			const read = readFields(RevocationForm, visit.fields);
			const outcome =
				"issues" in read
					? read
					: await revoke(
							deps,
							whichOf(visit),
							read.data,
							authorOf(visit.visitor, visit.belongs),
						);
			if (!("issues" in outcome))
				return { goTo: `${registerOf(visit)}?xem=revoked`, done: "revoked" };
			const form = refusedForm(visit.fields, outcome.issues);
			return {
				page: await pageOf(deps, visit, "revoke_certificate", form),
				status: 422,
			};
		},
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
		async answer(deps, visit) {
			const read = readFields(ExtensionForm, visit.fields);
			const outcome =
				"issues" in read
					? read
					: await extend(
							deps,
							whichOf(visit),
							read.data,
							authorOf(visit.visitor, visit.belongs),
						);
			if (!("issues" in outcome))
				return { goTo: registerOf(visit), done: "saved" };
			const form = refusedForm(visit.fields, outcome.issues);
			return {
				page: await pageOf(deps, visit, "extend_certificate", form),
				status: 422,
			};
		},
	},
]);
