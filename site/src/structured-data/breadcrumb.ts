import type { PageFrame } from "../../../shared/publishing/documents.ts";
import { crumbName } from "../frame/crumb-name.ts";
import type { Speech } from "../frame/speech.ts";
import type { Entity } from "./serialize.ts";

/** The way to the page; absent where the page has nothing above it. */
export const breadcrumbData = (
	speech: Speech,
	frame: PageFrame,
	origin: string,
): Entity[] =>
	frame.breadcrumb.length === 0
		? []
		: [
				{
					"@type": "BreadcrumbList",
					itemListElement: frame.breadcrumb.map((link, index) => ({
						"@type": "ListItem",
						position: index + 1,
						name: crumbName(speech, link),
						item: origin + speech.to(link.path),
					})),
				},
			];
