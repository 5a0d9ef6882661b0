import { formatMoneyShort } from "../../../shared/numbers/money.ts";
import { formatNumber } from "../../../shared/numbers/number.ts";
import type { OrganisationDocument } from "../../../shared/publishing/documents.ts";
import { words } from "../../words/words.ts";

type Figure = OrganisationDocument["figures"][number];

/** The number as the source printed it, where it printed words; otherwise ours. */
export const figureValue = (figure: Figure): string =>
	figure.asPrinted ??
	(figure.unit === "dong"
		? formatMoneyShort(figure.value)
		: words.organisations.people(formatNumber(figure.value)));
