import { dayIn } from "../../shared/dates/calendar.ts";
import { deskPath } from "../../shared/drafts/paths.ts";
import { organisationPath } from "../../shared/publishing/paths.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import type { WorkDocumentOf } from "../../shared/signed-in/documents.ts";
import { organisationGaps } from "../../shared/submissions/completeness.ts";
import { type Submission, targetOf } from "../../shared/submissions/model.ts";
import type { Visit } from "../signed-in/route.ts";
import type { Standing } from "../submissions/standing.ts";
import { dueOf } from "./certificate-lines.ts";
import { changedValues, draftBox, namesIn } from "./draft-box.ts";
import { type DraftPageDeps, nameOf, ownOrganisation } from "./own.ts";
import { type MadeHere, productsMade } from "./products-made.ts";

/** The desk of an organisation: what is public, what is being written, what is due, what is missing. */
export const organisationDesk = async (
	deps: DraftPageDeps,
	visit: Pick<Visit, "params">,
	issues: FieldIssue[] = [],
): Promise<WorkDocumentOf<"account_organisation">> => {
	const own = await ownOrganisation(deps, visit);
	const [made, open, reference] = await Promise.all([
		productsMade(deps, own.organisation),
		deps.submissions.openOfOrganisation(own.organisation),
		deps.reference(),
	]);
	const draft = draftBox(own, issues);
	const today = dayIn(deps.now());
	return {
		kind: "account_organisation",
		organisation: thingOf(own),
		...(draft && { draft }),
		publicProducts: made.length,
		open: openLines(open, made),
		due: made
			.flatMap(({ product: { id, name, discontinued }, certificates }) => {
				const due = discontinued ? undefined : dueOf(certificates, today);
				return due ? [{ ...due, product: { id, name } }] : [];
			})
			.sort((a, b) => (a.end < b.end ? -1 : 1)),
		gaps: organisationGaps(
			own.fields,
			made.flatMap(({ product }) => product.set ?? []),
		),
		names: namesIn(reference, changedValues([draft])),
	};
};

/** What came back first, then what is being written, then what waits. */
const ORDER = ["returned", "draft", "sent"];

const openLines = (open: Submission[], made: MadeHere[]) =>
	open
		.filter(({ kind }) => kind !== "organisation")
		.map((one) => ({
			kind: one.kind,
			name: lineName(one, open, made),
			path: deskPath(one.organisation, targetOf(one)),
			state: one.state,
			isNew: one.isNew,
			at: one.sentAt ?? one.updatedAt,
			reasons:
				one.state === "returned" ? one.remarks.map(({ text }) => text) : [],
		}))
		.sort(
			(a, b) =>
				ORDER.indexOf(a.state) - ORDER.indexOf(b.state) ||
				(a.at < b.at ? 1 : -1),
		);

/** A certificate is called by its product. */
const lineName = (
	one: Submission,
	open: Submission[],
	made: MadeHere[],
): string => {
	const id = one.kind === "certificate" ? one.target.product : one.target.id;
	const known = made.find(({ product }) => product.id === id)?.product.name;
	if (known !== undefined) return known;
	const draft = open.find(
		(other) => other.kind === "product" && other.target.id === id,
	);
	return String((draft?.proposed as { name?: string } | undefined)?.name ?? id);
};

const thingOf = (own: Standing) => {
	const { record } = own;
	const address =
		record?.data.kind === "organisation" &&
		!record.data.withdrawn &&
		record.meta.slug !== undefined
			? organisationPath(record.data.type, record.meta.slug, record.data.id)
			: undefined;
	return {
		id: own.organisation,
		name: nameOf(own),
		...(address && { publicPath: address }),
	};
};
