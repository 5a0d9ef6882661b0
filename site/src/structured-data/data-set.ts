import { LANGUAGE_TAG } from "../../../shared/languages/language.ts";
import { TERMS_ANCHOR } from "../../../shared/open-data/catalogue.ts";
import type { OpenDataDocument } from "../../../shared/publishing/open-data-document.ts";
import type { Speech } from "../frame/speech.ts";
import type { Entity } from "./serialize.ts";

/** The open data as a catalogue of sets; each says where its files are and on what terms. */
export const dataSetsData = (
	{ words, to, language, place }: Speech,
	{ frame, sets, format, provinces }: OpenDataDocument,
	origin: string,
): Entity[] => {
	const url = origin + to(frame.path);
	const w = words.openData;
	const publisher = {
		"@type": "Organization",
		name: words.frame.siteName,
		url: `${origin}/`,
	};
	const license = `${url}#${TERMS_ANCHOR}`;
	return [
		{
			"@type": "DataCatalog",
			"@id": `${origin}${frame.path}#catalogue`,
			name: w.heading,
			description: w.description,
			url,
			inLanguage: LANGUAGE_TAG[language],
			license,
			publisher,
		},
		...sets.map(({ name, modified, files, schema }) => ({
			"@type": "Dataset",
			"@id": `${origin}${frame.path}#${name}`,
			name: `${words.frame.siteName}: ${w.sets[name].name}`,
			// A description shorter than fifty signs is refused by search engines for data.
			description: `${w.sets[name].about} ${w.setsNote} ${w.lead}`,
			url,
			inLanguage: LANGUAGE_TAG[language],
			identifier: origin + schema,
			version: format,
			dateModified: modified,
			isAccessibleForFree: true,
			license,
			creator: publisher,
			spatialCoverage: provinces.map((province) => ({
				"@type": "AdministrativeArea",
				name: place(province),
			})),
			includedInDataCatalog: {
				"@id": `${origin}${frame.path}#catalogue`,
				"@type": "DataCatalog",
				name: w.heading,
			},
			distribution: files.map((file) => ({
				"@type": "DataDownload",
				name: w.formats[file.format],
				contentUrl: origin + file.path,
				encodingFormat: file.mediaType.split(";")[0],
				contentSize: `${file.bytes} B`,
			})),
		})),
	];
};
