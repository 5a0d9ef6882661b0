import { CertificateStatus } from "../../../shared/certificates/status.ts";
import { Sector } from "../../../shared/cooperatives/model.ts";
import type { Crumb } from "../../../shared/publishing/documents.ts";
import { words } from "../../words/words.ts";

/** What a step of the breadcrumb is called: its name from the data, or one of our words. */
export const crumbName = ({ name, word, value = "" }: Crumb): string => {
	if (name !== undefined) return name;
	switch (word) {
		case "products":
			return words.frame.products;
		case "organisations":
			return words.frame.organisations;
		case "sources":
			return words.frame.sources;
		case "about":
			return words.frame.about;
		case "no_set":
			return words.products.unsorted;
		case "no_commune":
			return words.places.unknownCommune;
		case "stars":
			return words.certificates.starsShort(Number(value));
		case "season":
			return words.products.month(Number(value));
		case "validity":
			return words.certificates.status[CertificateStatus.parse(value)];
		case "sector":
			return words.organisations.sector[Sector.parse(value)];
		default:
			return words.frame.home;
	}
};
