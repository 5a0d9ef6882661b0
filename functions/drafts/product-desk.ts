import { dayIn } from "../../shared/dates/calendar.ts";
import { productPath } from "../../shared/publishing/paths.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import type { WorkDocumentOf } from "../../shared/signed-in/documents.ts";
import { productGaps } from "../../shared/submissions/completeness.ts";
import { ofKind } from "../directory/store.ts";
import type { Visit } from "../signed-in/route.ts";
import { type Standing, standing } from "../submissions/standing.ts";
import { certificateLines } from "./certificate-lines.ts";
import { changedValues, draftBox, namesIn } from "./draft-box.ts";
import { type DraftPageDeps, nameOf, ownProduct } from "./own.ts";

type Of = Pick<Visit, "params">;

/** The page of one product: its parts, its draft, its certificates. Refuses `accounts.no_such_thing`. */
export const productDesk = async (
	deps: DraftPageDeps,
	visit: Of,
	issues: FieldIssue[] = [],
): Promise<WorkDocumentOf<"account_product">> => {
	const product = await ownProduct(deps, visit);
	const [organisation, certificates, reference] = await Promise.all([
		organisationOf(deps, product.organisation),
		linesOf(deps, product),
		deps.reference(),
	]);
	const draft = draftBox(product, issues);
	return {
		kind: "account_product",
		organisation,
		product: thingOf(product),
		...(draft && { draft }),
		certificates,
		photos: listLength(product.fields.photos),
		gaps: productGaps(product.fields),
		names: namesIn(
			reference,
			changedValues([draft, ...certificates.map((one) => one.draft)]),
		),
	};
};

/** The certificates of one product, with a draft of each that is being written. */
export const certificateDesk = async (
	deps: DraftPageDeps,
	visit: Of,
	refused?: { certificate: string; issues: FieldIssue[] },
): Promise<WorkDocumentOf<"account_certificates">> => {
	const product = await ownProduct(deps, visit);
	const [organisation, lines] = await Promise.all([
		organisationOf(deps, product.organisation),
		linesOf(deps, product),
	]);
	return {
		kind: "account_certificates",
		organisation,
		product: thingOf(product),
		certificates: lines.map((line) =>
			line.draft && line.id === refused?.certificate
				? { ...line, draft: { ...line.draft, errors: refused.issues } }
				: line,
		),
		names: { commune: {}, set: {} },
	};
};

export const organisationOf = async (deps: DraftPageDeps, id: string) => {
	const found = await standing(deps, { kind: "organisation", id });
	return { id, name: nameOf(found) };
};

const linesOf = async (
	deps: DraftPageDeps,
	{ target, organisation }: Standing,
) => {
	const [known, open] = await Promise.all([
		deps.directory.productWithCertificates(target.id),
		deps.submissions.openOfOrganisation(organisation),
	]);
	const certificates = (known?.certificates ?? []).flatMap((record) =>
		ofKind(record, "certificate") ? [record.data] : [],
	);
	const drafts = open.filter(
		(one) => one.kind === "certificate" && one.target.product === target.id,
	);
	const today = dayIn(deps.now());
	return certificateLines(deps, target.id, certificates, drafts, today);
};

const thingOf = (product: Standing) => {
	const { record } = product;
	const isPublic =
		record?.data.kind === "product" &&
		!record.data.withdrawn &&
		record.meta.slug;
	return {
		id: product.target.id,
		name: nameOf(product),
		...(isPublic && { publicPath: productPath(isPublic, product.target.id) }),
	};
};

const listLength = (value: unknown): number =>
	Array.isArray(value) ? value.length : 0;
