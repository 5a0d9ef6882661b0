import { accountPath, accountProductPath } from "../../shared/drafts/paths.ts";
import { Photo } from "../../shared/media/photo.ts";
import type { PhotoOf } from "../../shared/media/upload.ts";
import { nameOf, ownOrganisation, ownProduct } from "../drafts/own.ts";
import { organisationOf } from "../drafts/product-desk.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import type { Visit } from "../signed-in/route.ts";
import type { Standing } from "../submissions/standing.ts";

type ThingDeps = Pick<
	SignedInDeps,
	"directory" | "submissions" | "reference" | "now"
>;

/** A product or organisation whose photos a page is about. */
export type PhotoThing = {
	of: PhotoOf;
	standing: Standing;
	organisation: { id: string; name: string };
	product?: { id: string; name: string };
	path: string;
	back: string;
	/** As the draft has them, or without one the record. */
	chosen: Photo[];
	/** As the public sees them. */
	shown: Photo[];
};

/** The thing of an address; `accounts.no_such_thing` for one that lies elsewhere. */
export const photoThing = async (
	deps: ThingDeps,
	visit: Pick<Visit, "params">,
): Promise<PhotoThing> => {
	if (visit.params.product === undefined) {
		const standing = await ownOrganisation(deps, visit);
		const id = standing.target.id;
		const back = accountPath(id);
		return {
			...common(standing, back),
			of: `organisation#${id}`,
			organisation: { id, name: nameOf(standing) },
		};
	}
	const standing = await ownProduct(deps, visit);
	const { id } = standing.target;
	const back = accountProductPath(standing.organisation, id);
	return {
		...common(standing, back),
		of: `product#${id}`,
		organisation: await organisationOf(deps, standing.organisation),
		product: { id, name: nameOf(standing) },
	};
};

const common = (standing: Standing, back: string) => {
	const data = standing.record?.data;
	return {
		standing,
		back,
		path: `${back}/anh`,
		chosen: Photo.array().parse(standing.fields.photos ?? []),
		shown: data && "photos" in data ? data.photos : [],
	};
};
