import type { OrganisationDocument } from "../../../shared/publishing/documents.ts";
import type { Speech } from "../frame/speech.ts";

/** What the record of an organisation says; a field that no source gives is left out. */
export const organisationFacts = (
	{ words, name, partial }: Speech,
	organisation: OrganisationDocument,
	translation: OrganisationDocument["translations"][number] | undefined,
) => {
	const activities =
		translation?.activities ?? organisation.activities.map(name);
	const w = words.organisations;
	return [
		{
			label: w.sectorLabel,
			value: organisation.sector && w.sector[organisation.sector],
		},
		{
			label: w.activities,
			value: activities.join(words.frame.semicolon) || undefined,
		},
		{
			label: w.founded,
			value: organisation.founded && partial(organisation.founded),
		},
		{ label: w.taxCode, value: organisation.taxCode },
		{
			label: w.legacyRegistrationNo,
			value: organisation.legacyRegistrationNo,
		},
	].flatMap(({ label, value }) =>
		value === undefined ? [] : [{ label, value }],
	);
};
