import type { CommuneDocument } from "../../../shared/publishing/documents.ts";
import type { Speech } from "../frame/speech.ts";
import type { Entity } from "./serialize.ts";

export const placeData = (
	{ to }: Speech,
	commune: CommuneDocument,
	origin: string,
): Entity => ({
	"@type": "AdministrativeArea",
	"@id": `${origin}${commune.frame.path}#place`,
	name: commune.fullName,
	identifier: commune.id,
	url: origin + to(commune.frame.path),
	geo:
		commune.centroid === undefined
			? undefined
			: {
					"@type": "GeoCoordinates",
					latitude: commune.centroid.lat,
					longitude: commune.centroid.lng,
				},
	containedInPlace: {
		"@type": "AdministrativeArea",
		name: commune.frame.province.fullName,
	},
});
