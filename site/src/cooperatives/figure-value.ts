import type { OrganisationDocument } from "../../../shared/publishing/documents.ts";
import type { Speech } from "../frame/speech.ts";

type Figure = OrganisationDocument["figures"][number];

/** The number as the source printed it, where it printed words; otherwise ours. */
export const figureValue = (
	{ words, name, money }: Speech,
	figure: Figure,
): string => {
	if (figure.asPrinted !== undefined) return name(figure.asPrinted);
	return figure.unit === "dong"
		? money(figure.value)
		: words.organisations.people(figure.value);
};
