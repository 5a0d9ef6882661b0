import type { HomeDocument } from "../../../shared/publishing/documents.ts";
import { words } from "../../words/words.ts";
import type { Entity } from "./serialize.ts";

export const websiteData = (home: HomeDocument, origin: string): Entity => ({
	"@type": "WebSite",
	"@id": `${origin}/#website`,
	name: words.frame.siteName,
	url: origin + home.frame.path,
	inLanguage: "vi",
	about: {
		"@type": "AdministrativeArea",
		name: home.frame.province.fullName,
	},
});
