import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { ProposalOf } from "../../shared/submissions/editable.ts";
import type { Submission, Target } from "../../shared/submissions/model.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { newCode } from "../platform/new-id.ts";
import { newDraft } from "./new-draft.ts";
import type { DraftDeps } from "./save-draft.ts";

export type StartDeps = Pick<DraftDeps, "now"> & {
	directory: Pick<DirectoryStore, "load">;
	submissions: Pick<DraftDeps["submissions"], "save">;
};

/** Opens the draft of a product that an organisation wants to add. Refuses `accounts.no_such_thing`. */
export const startProduct = async (
	deps: StartDeps,
	organisation: string,
	values: ProposalOf<"product">,
	author: Author,
): Promise<Submission> => {
	const [found] = await deps.directory.load([
		{ kind: "organisation", id: organisation },
	]);
	if (!found || !ofKind(found, "organisation"))
		throw new Refusal("accounts.no_such_thing");
	const { province, commune } = found.data;
	const target: Target = { kind: "product", id: newCode("p") };
	return open(deps, { target, organisation, province }, author, {
		...(commune && { commune }),
		...values,
	});
};

/**
 * Opens the draft of a certificate that a product was given. Refuses `submissions.product_first`
 * while the product itself is not public, `submissions.no_owner` for a product of nobody.
 */
export const startCertificate = async (
	deps: StartDeps,
	product: string,
	values: ProposalOf<"certificate">,
	author: Author,
): Promise<Submission> => {
	const [found] = await deps.directory.load([{ kind: "product", id: product }]);
	if (!found || !ofKind(found, "product"))
		throw new Refusal("submissions.product_first");
	const { province, producer: organisation } = found.data;
	if (organisation === undefined) throw new Refusal("submissions.no_owner");
	const target: Target = { kind: "certificate", id: newCode("c"), product };
	return open(deps, { target, organisation, province }, author, values);
};

const open = async (
	deps: StartDeps,
	owned: Parameters<typeof newDraft>[0],
	author: Author,
	values: ProposalOf<"product"> | ProposalOf<"certificate">,
): Promise<Submission> => {
	const draft = newDraft(owned, deps.now(), author, values);
	if (!(await deps.submissions.save(draft, 0)))
		throw new Refusal("accounts.changed_meanwhile");
	return draft;
};
