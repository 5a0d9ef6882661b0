import { CertificateStatus } from "../../../shared/certificates/status.ts";
import {
	OrganisationType,
	Sector,
} from "../../../shared/cooperatives/model.ts";
import type { Catalogue } from "../../../shared/search/facets.ts";
import { lookOf } from "../products/statement.ts";
import type { DrawingName } from "../symbols/drawings.ts";
import { drawingOfOrganisation, drawingOfSet } from "../symbols/set-drawing.ts";

const SETS = Array.from({ length: 27 }, (_, index) => String(index));

/** Every drawing that results of a catalogue can hold: the browser has only those that its page brought. */
export const resultDrawings = (catalogue: Catalogue): DrawingName[] => {
	const ofRows: DrawingName[] =
		catalogue === "products"
			? [
					...SETS.map(drawingOfSet),
					...[undefined, ...CertificateStatus.options].map(
						(status) => lookOf(status).shape,
					),
					"star",
				]
			: [
					...OrganisationType.options.map((type) =>
						drawingOfOrganisation(type),
					),
					...Sector.options.map((sector) =>
						drawingOfOrganisation("cooperative", sector),
					),
					"history",
				];
	return [...new Set([...ofRows, "x" as const])];
};
