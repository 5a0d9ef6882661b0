import { CertificateStatus } from "../../../shared/certificates/status.ts";
import { Sector } from "../../../shared/cooperatives/model.ts";
import type { Crumb } from "../../../shared/publishing/documents.ts";
import { programmeName } from "./programme-name.ts";
import type { Speech } from "./speech.ts";

/** What a step of the breadcrumb is called: its name from the data, or one of our words. */
export const crumbName = (
	speech: Speech,
	{ name, word, value = "" }: Crumb,
): string => {
	const { words } = speech;
	switch (word) {
		case "products":
			return words.frame.products;
		case "organisations":
			return words.frame.organisations;
		case "sources":
			return words.frame.sources;
		case "communes":
			return words.map.crumb;
		case "figures":
			return words.figures.crumb;
		case "about":
			return words.frame.about;
		case "no_set":
			return words.products.unsorted;
		case "no_commune":
			return words.places.unknownCommune;
		case "industry":
		case "group":
		case "set":
			return programmeName(speech, word, value, name ?? "");
		case "stars":
			return words.certificates.starsShort(Number(value));
		case "season":
			return words.products.month(Number(value));
		case "validity":
			return words.certificates.status[CertificateStatus.parse(value)];
		case "sector":
			return words.organisations.sector[Sector.parse(value)];
		default:
			return name === undefined ? words.frame.home : speech.place(name);
	}
};
