import type { PartName } from "../../shared/drafts/parts.ts";
import { deskPath, partPath, targetPath } from "../../shared/drafts/paths.ts";
import { stampIn, writePart } from "../../shared/drafts/read-part.ts";
import { communesOf } from "../../shared/publishing/reference.ts";
import type { WorkDocumentOf } from "../../shared/signed-in/documents.ts";
import type { FormState } from "../../shared/signed-in/form.ts";
import { compareVietnamese } from "../../shared/text/collate.ts";
import type { Visit } from "../signed-in/route.ts";
import { type Standing, standing } from "../submissions/standing.ts";
import { type DraftPageDeps, nameOf } from "./own.ts";
import { organisationOf } from "./product-desk.ts";

type PartDocument = WorkDocumentOf<"account_part">;

/** One page of the form of a record, with what its draft says, or what was typed when the session ended. */
export const partPage = async (
	deps: DraftPageDeps,
	part: PartName,
	own: Standing,
	{ kept }: Pick<Visit, "kept">,
	refused?: { form: FormState; version: string },
): Promise<PartDocument> => {
	const { target, organisation, submission } = own;
	const form = refused?.form ?? {
		values: kept ?? writePart(part, own.fields),
		errors: [],
	};
	return {
		kind: "account_part",
		part,
		...(await placeOf(deps, own)),
		...(target.kind === "certificate" && { certificate: target.id }),
		action: partPath(organisation, target, part),
		back: deskPath(organisation, target),
		form,
		version: refused?.version ?? (kept ? stampIn(kept) : own.stamp),
		...(submission && { state: submission.state }),
		...(submission?.state === "sent" && {
			takeBack: `${targetPath(organisation, target)}/rut-lai`,
		}),
		remarks: submission?.state === "returned" ? submission.remarks : [],
		...(await options(deps, own.province)),
	};
};

/** The form of something that is not there yet. */
export const newPartPage = async (
	deps: DraftPageDeps,
	part: "new_product" | "new_certificate",
	parent: Standing,
	back: string,
	form: FormState,
): Promise<PartDocument> => ({
	kind: "account_part",
	part,
	...(await placeOf(deps, parent)),
	action: `${back}/moi`,
	back,
	form,
	version: "0",
	remarks: [],
	...(await options(deps, parent.province)),
});

/** The organisation and the product that a page is about, by name. */
export const placeOf = async (deps: DraftPageDeps, own: Standing) => {
	const { target } = own;
	if (target.kind === "organisation")
		return { organisation: { id: target.id, name: nameOf(own) } };
	const organisation = await organisationOf(deps, own.organisation);
	if (target.kind === "product")
		return { organisation, product: { id: target.id, name: nameOf(own) } };
	const product = await standing(deps, { kind: "product", id: target.product });
	return {
		organisation,
		product: { id: target.product, name: nameOf(product) },
	};
};

/** What may be chosen, in the words that people know. */
export const options = async (
	{ reference }: Pick<DraftPageDeps, "reference">,
	province: string,
) => {
	const known = await reference();
	return {
		communes: communesOf(known, province)
			.toSorted((a, b) => compareVietnamese(a.name, b.name))
			.map(({ id, fullName }) => ({ value: id, label: fullName })),
		sets: [...known.sets.values()].map(({ id, name }) => ({
			value: id,
			label: name,
		})),
	};
};
