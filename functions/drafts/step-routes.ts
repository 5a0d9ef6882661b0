import { authorFor } from "../../shared/accounts/rights.ts";
import { deskPath } from "../../shared/drafts/paths.ts";
import { seenIn } from "../../shared/drafts/read-part.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { WorkDocument } from "../../shared/signed-in/documents.ts";
import type { Submission } from "../../shared/submissions/model.ts";
import type { Answer, Route, Visit } from "../signed-in/route.ts";
import { send } from "../submissions/send.ts";
import { discard, withdraw } from "../submissions/withdraw.ts";
import { organisationDesk } from "./organisation-desk.ts";
import {
	type DraftPageDeps,
	type Own,
	ownCertificate,
	ownOrganisation,
	ownProduct,
} from "./own.ts";
import { PRODUCT } from "./part-routes.ts";
import { certificateDesk, productDesk } from "./product-desk.ts";

type Desk = (
	deps: DraftPageDeps,
	visit: Visit,
	issues: FieldIssue[],
) => Promise<WorkDocument>;

type Step = (
	deps: DraftPageDeps,
	visit: Visit,
	own: Own,
	desk: Desk,
) => Promise<Answer>;

const opened = async (deps: DraftPageDeps, visit: Visit, own: Own) => {
	const found = await own(deps, visit);
	if (found.submission === undefined) throw new Refusal("submissions.closed");
	return {
		id: found.submission.id,
		version: seenOf(found.submission, visit),
		author: authorFor(visit.visitor, found),
		goTo: deskPath(found.organisation, found.target),
	};
};

/** Refuses `accounts.changed_meanwhile` where the page showed a draft that is over. */
const seenOf = ({ id }: Submission, { fields }: Visit): number => {
	const { draft = id, version } = seenIn(fields);
	if (draft !== id) throw new Refusal("accounts.changed_meanwhile");
	return version;
};

const sendIt: Step = async (deps, visit, own, desk) => {
	const { id, version, author, goTo } = await opened(deps, visit, own);
	const outcome = await send(deps, { id, version }, author);
	if (outcome.outcome === "sent") return { goTo, done: "sent" };
	return { page: await desk(deps, visit, outcome.issues), status: 422 };
};

const takeBack: Step = async (deps, visit, own) => {
	const { id, author, goTo } = await opened(deps, visit, own);
	await withdraw(deps, id, author);
	return { goTo, done: "withdrawn" };
};

/** Of something new nothing is left, so the way leads to where it would have stood. */
const throwAway: Step = async (deps, visit, own) => {
	const { id, version, author, goTo } = await opened(deps, visit, own);
	const { isNew, kind } = await discard(deps, { id, version }, author);
	const isGone = isNew && kind === "product";
	return {
		goTo: isGone ? goTo.slice(0, goTo.lastIndexOf("/")) : goTo,
		done: "deleted",
	};
};

const STEPS = { gui: sendIt, "rut-lai": takeBack, bo: throwAway };

const steps = (
	path: string,
	subject: "organisation" | "product",
	own: Own,
	desk: Desk,
): Route<DraftPageDeps>[] =>
	Object.entries(STEPS).map(([name, step]) => ({
		method: "POST",
		path: `${path}/${name}`,
		right: "member",
		subject: { kind: subject, param: subject },
		answer: (deps, visit) => step(deps, visit, own, desk),
	}));

/** Send a draft for review, take it back, throw it away. */
export const stepRoutes: Route<DraftPageDeps>[] = [
	...steps(
		"/tai-khoan/to-chuc/:organisation",
		"organisation",
		ownOrganisation,
		organisationDesk,
	),
	...steps(PRODUCT, "product", ownProduct, productDesk),
	...steps(
		`${PRODUCT}/chung-nhan/:certificate`,
		"product",
		ownCertificate,
		(deps, visit, issues) =>
			certificateDesk(deps, visit, {
				certificate: visit.params.certificate ?? "",
				issues,
			}),
	),
];
