import type { Certificate } from "../../shared/certificates/model.ts";
import { statusOn, strongestFirst } from "../../shared/certificates/rules.ts";
import { holdsUntil } from "../../shared/certificates/turns.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { Product } from "../../shared/products/model.ts";
import type { WorkDocumentOf } from "../../shared/signed-in/documents.ts";
import { compareVietnamese } from "../../shared/text/collate.ts";
import { ofKind } from "../directory/store.ts";
import type { Visit } from "../signed-in/route.ts";
import { type DraftPageDeps, nameOf, ownOrganisation } from "./own.ts";

/** A product that is public, with its certificates. */
export type MadeHere = { product: Product; certificates: Certificate[] };

/** What an organisation makes, as far as it is public: one query for each product. */
export const productsMade = async (
	{ directory }: Pick<DraftPageDeps, "directory">,
	organisation: string,
): Promise<MadeHere[]> => {
	const ids = await directory.productsOf(organisation);
	const found = await Promise.all(
		ids.map((id) => directory.productWithCertificates(id)),
	);
	return found.flatMap((one) => {
		const product = one?.product.data;
		// The index is a moment behind: what has just moved to another producer still stands in it.
		if (product?.kind !== "product" || product.producer !== organisation)
			return [];
		if (product.withdrawn) return [];
		const certificates = (one?.certificates ?? []).flatMap((record) =>
			ofKind(record, "certificate") && !record.data.withdrawn
				? [record.data]
				: [],
		);
		return [{ product, certificates }];
	});
};

type Line = WorkDocumentOf<"account_products">["products"][number];

/** Every product of an organisation by name; new ones, which are not public yet, first. */
export const productList = async (
	deps: DraftPageDeps,
	visit: Pick<Visit, "params">,
): Promise<WorkDocumentOf<"account_products">> => {
	const own = await ownOrganisation(deps, visit);
	const [made, open] = await Promise.all([
		productsMade(deps, own.organisation),
		deps.submissions.openOfOrganisation(own.organisation),
	]);
	const drafts = open.flatMap((one) => (one.kind === "product" ? [one] : []));
	const today = dayIn(deps.now());
	const fresh = drafts
		.filter(({ isNew }) => isNew)
		.map(
			({ target, proposed, state }): Line => ({
				id: target.id,
				name: proposed.name ?? target.id,
				isNew: true,
				isDiscontinued: false,
				state,
			}),
		);
	const lines = made.map(({ product, certificates }): Line => {
		const [strongest] = strongestFirst(certificates, today);
		const until = strongest && holdsUntil(strongest);
		const draft = drafts.find(({ target }) => target.id === product.id);
		return {
			id: product.id,
			name: product.name,
			isNew: false,
			isDiscontinued: product.discontinued,
			...(draft && { state: draft.state }),
			...(strongest?.stars && { stars: strongest.stars }),
			...(strongest && { status: statusOn(strongest, today) }),
			...(until && { until }),
		};
	});
	return {
		kind: "account_products",
		organisation: { id: own.organisation, name: nameOf(own) },
		products: [fresh, lines].flatMap((some) =>
			some.toSorted((a, b) => compareVietnamese(a.name, b.name)),
		),
	};
};
