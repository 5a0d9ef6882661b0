import { Refusal } from "../../shared/refusals/refusal.ts";
import type { Target } from "../../shared/submissions/model.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import type { Visit } from "../signed-in/route.ts";
import { type Standing, standing } from "../submissions/standing.ts";

export type DraftPageDeps = Pick<
	SignedInDeps,
	"directory" | "submissions" | "reference" | "now"
>;

/** The thing of an address, which lies where the address says: the guard has looked at one part of it only. */
export type Own = (
	deps: DraftPageDeps,
	visit: Pick<Visit, "params">,
) => Promise<Standing>;

export const ownOrganisation: Own = (deps, { params }) =>
	own(deps, params, { kind: "organisation", id: params.organisation ?? "" });

export const ownProduct: Own = (deps, { params }) =>
	own(deps, params, { kind: "product", id: params.product ?? "" });

export const ownCertificate: Own = (deps, { params }) =>
	own(deps, params, {
		kind: "certificate",
		id: params.certificate ?? "",
		product: params.product ?? "",
	});

/** Refuses `accounts.no_such_thing` for what is another organisation's, or of another product, too. */
const own = async (
	deps: DraftPageDeps,
	{ organisation }: Record<string, string>,
	target: Target,
): Promise<Standing> => {
	const found = await standing(deps, target);
	const { submission } = found;
	const isElsewhere =
		target.kind === "certificate" &&
		submission?.kind === "certificate" &&
		submission.target.product !== target.product;
	if (found.organisation !== organisation || isElsewhere)
		throw new Refusal("accounts.no_such_thing");
	return found;
};

/** Name of a record as its people call it now: of something new, the one that is proposed. */
export const nameOf = ({ record, fields, target }: Standing): string => {
	const data = record?.data;
	const stored = data && "name" in data ? data.name : undefined;
	return String(stored ?? fields.name ?? target.id);
};
