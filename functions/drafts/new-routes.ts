import { authorFor } from "../../shared/accounts/rights.ts";
import {
	accountCertificatesPath,
	accountProductPath,
	accountProductsPath,
} from "../../shared/drafts/paths.ts";
import { readPart } from "../../shared/drafts/read-part.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { type FormState, refusedForm } from "../../shared/signed-in/form.ts";
import { type Fields, PROPOSAL } from "../../shared/submissions/editable.ts";
import type { Route, Visit } from "../signed-in/route.ts";
import { startCertificate, startProduct } from "../submissions/start-new.ts";
import { type DraftPageDeps, ownOrganisation, ownProduct } from "./own.ts";
import { newPartPage } from "./part-page.ts";
import { PRODUCT } from "./part-routes.ts";

/** Nobody adds more in an hour by hand; a form that is sent again and again by mistake stops here. */
const LIMIT = { most: 40, minutes: 60 };

const NEW_PRODUCT = {
	path: "/tai-khoan/to-chuc/:organisation/san-pham/moi",
	right: "member",
	subject: { kind: "organisation", param: "organisation" },
} as const;
const NEW_CERTIFICATE = {
	path: `${PRODUCT}/chung-nhan/moi`,
	right: "member",
	subject: { kind: "product", param: "product" },
} as const;

const productForm = async (
	deps: DraftPageDeps,
	visit: Visit,
	form: FormState,
) => {
	const own = await ownOrganisation(deps, visit);
	const back = accountProductsPath(own.organisation);
	return newPartPage(deps, "new_product", own, back, form);
};

const certificateForm = async (
	deps: DraftPageDeps,
	visit: Visit,
	form: FormState,
) => {
	const own = await ownProduct(deps, visit);
	const back = accountCertificatesPath(own.organisation, own.target.id);
	return newPartPage(deps, "new_certificate", own, back, form);
};

const opened = ({ kept }: Visit): FormState => ({
	values: kept ?? {},
	errors: [],
});

/** Without a number and a day nobody can look the decision up, so nobody could approve it. */
const missing = (values: Fields): FieldIssue[] =>
	["decisionNo", "issuedOn"]
		.filter((field) => field in values && values[field] === undefined)
		.map((field) => ({ field, code: "input.required", values: {} }));

/** The forms that begin something: a product, a certificate. */
export const newRoutes: Route<DraftPageDeps>[] = [
	{
		...NEW_PRODUCT,
		method: "GET",
		answer: async (deps, visit) => ({
			page: await productForm(deps, visit, opened(visit)),
		}),
	},
	{
		...NEW_PRODUCT,
		method: "POST",
		limit: LIMIT,
		async answer(deps, visit) {
			const { values, issues } = readPart("new_product", visit.fields);
			if (issues.length > 0) {
				const form = refusedForm(visit.fields, issues);
				return { page: await productForm(deps, visit, form), status: 422 };
			}
			const own = await ownOrganisation(deps, visit);
			const { target } = await startProduct(
				deps,
				own.organisation,
				PROPOSAL.product.parse(values),
				authorFor(visit.visitor, own),
			);
			return {
				goTo: accountProductPath(own.organisation, target.id),
				done: "drafted",
			};
		},
	},
	{
		...NEW_CERTIFICATE,
		method: "GET",
		answer: async (deps, visit) => ({
			page: await certificateForm(deps, visit, opened(visit)),
		}),
	},
	{
		...NEW_CERTIFICATE,
		method: "POST",
		limit: LIMIT,
		async answer(deps, visit) {
			const { values, issues } = readPart("new_certificate", visit.fields);
			issues.push(...missing(values));
			if (issues.length > 0) {
				const form = refusedForm(visit.fields, issues);
				return { page: await certificateForm(deps, visit, form), status: 422 };
			}
			const own = await ownProduct(deps, visit);
			await startCertificate(
				deps,
				own.target.id,
				PROPOSAL.certificate.parse(values),
				authorFor(visit.visitor, own),
			);
			return {
				goTo: accountCertificatesPath(own.organisation, own.target.id),
				done: "drafted",
			};
		},
	},
];
