import { formatPartial } from "../../../shared/dates/partial.ts";
import type { OrganisationDocument } from "../../../shared/publishing/documents.ts";
import { words } from "../../words/words.ts";

const w = words.organisations;

export const organisationFacts = (organisation: OrganisationDocument) =>
	[
		{
			label: w.sectorLabel,
			value: organisation.sector && w.sector[organisation.sector],
		},
		{
			label: w.activities,
			value: organisation.activities.join("; ") || undefined,
		},
		{
			label: w.founded,
			value: organisation.founded && formatPartial(organisation.founded),
		},
		{ label: w.taxCode, value: organisation.taxCode },
		{
			label: w.legacyRegistrationNo,
			value: organisation.legacyRegistrationNo,
		},
	].flatMap(({ label, value }) =>
		value === undefined ? [] : [{ label, value }],
	);
