import {
	ClaimForm,
	DecisionForm,
	ProposalForm,
} from "../../shared/claims/model.ts";
import { normaliseTaxCode } from "../../shared/cooperatives/tax-code.ts";
import { answerForm, openedForm } from "../signed-in/answer-form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf } from "../signed-in/route.ts";
import { askForOrganisation, proposeOrganisation } from "./ask.ts";
import { decideClaim } from "./decide.ts";
import {
	showAsk,
	showFind,
	showPropose,
	showQueue,
	showReview,
} from "./show.ts";
import { withdrawClaim } from "./withdraw.ts";

/** A claim is written by hand: nobody sends many, and each takes an officer's time. */
const ASKING = { most: 10, minutes: 60 };
const SEARCHING = { most: 60, minutes: 5 };

const ORGANISATION = {
	right: "person",
	subject: { kind: "organisation", param: "organisation" },
} as const;
const PROVINCE = {
	right: "staff",
	subject: { kind: "province", param: "province" },
} as const;
const CLAIM = {
	right: "staff",
	subject: { kind: "claim", param: "claim" },
} as const;

/** To ask for the right to act for an organisation, and to decide on it. */
export const claimRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: "/tai-khoan/xin-quan-ly",
		right: "person",
		limit: SEARCHING,
		answer: async (deps, { query, visitor }) => ({
			page: await showFind(deps, query.tim ?? "", visitor),
		}),
	},
	{
		method: "GET",
		path: "/tai-khoan/xin-quan-ly/:organisation",
		...ORGANISATION,
		answer: async (deps, visit) => ({
			page: await showAsk(
				deps,
				visit.params.organisation ?? "",
				openedForm(visit),
			),
		}),
	},
	{
		method: "POST",
		path: "/tai-khoan/xin-quan-ly/:organisation",
		...ORGANISATION,
		limit: ASKING,
		answer: (deps, visit) => {
			const id = visit.params.organisation ?? "";
			return answerForm(visit, {
				schema: ClaimForm,
				page: (form) => showAsk(deps, id, form),
				act: async (form) => {
					await askForOrganisation(deps, visit.visitor.person ?? "", id, form);
					return { goTo: "/tai-khoan", done: "claimed" };
				},
			});
		},
	},
	{
		method: "GET",
		path: "/tai-khoan/them-to-chuc",
		right: "person",
		answer: async (deps, visit) => ({
			page: await showPropose(deps, openedForm(visit)),
		}),
	},
	{
		method: "POST",
		path: "/tai-khoan/them-to-chuc",
		right: "person",
		limit: ASKING,
		answer: (deps, visit) =>
			answerForm(visit, {
				schema: ProposalForm,
				check: async ({ taxCode, commune, province }) => {
					const { communes } = await deps.reference();
					return [
						...(taxCode && !normaliseTaxCode(taxCode)
							? [
									{
										field: "taxCode",
										code: "cooperatives.tax_code" as const,
										values: {},
									},
								]
							: []),
						...(commune && communes.get(commune)?.province !== province
							? [
									{
										field: "commune",
										code: "input.invalid" as const,
										values: {},
									},
								]
							: []),
					];
				},
				page: (form) => showPropose(deps, form),
				act: async (form) => {
					await proposeOrganisation(deps, visit.visitor.person ?? "", form);
					return { goTo: "/tai-khoan", done: "claimed" };
				},
			}),
	},
	{
		method: "POST",
		path: "/tai-khoan/yeu-cau-quan-ly/:claim/rut",
		right: "person",
		subject: { kind: "claim", param: "claim" },
		answer: async (deps, { params, visitor }) => {
			await withdrawClaim(deps, visitor.person ?? "", params.claim ?? "");
			return { goTo: "/tai-khoan", done: "withdrawn" };
		},
	},
	{
		method: "GET",
		path: "/quan-tri/:province/xin-quan-ly",
		...PROVINCE,
		answer: async (deps, { params }) => ({
			page: await showQueue(deps, params.province ?? ""),
		}),
	},
	{
		method: "GET",
		path: "/quan-tri/:province/xin-quan-ly/:claim",
		...CLAIM,
		answer: async (deps, visit) => ({
			page: await showReview(
				deps,
				visit.params.claim ?? "",
				visit.visitor,
				openedForm(visit),
			),
		}),
	},
	{
		method: "POST",
		path: "/quan-tri/:province/xin-quan-ly/:claim",
		...CLAIM,
		answer: (deps, visit) => {
			const id = visit.params.claim ?? "";
			return answerForm(visit, {
				schema: DecisionForm,
				page: (form) => showReview(deps, id, visit.visitor, form),
				act: async (form) => {
					const { province, state } = await decideClaim(
						deps,
						visit.visitor,
						id,
						form,
					);
					return {
						goTo: `/quan-tri/${province}/xin-quan-ly`,
						done: state === "approved" ? "given" : "denied",
					};
				},
			});
		},
	},
]);
