import { buildApiDocs } from "../../shared/api/build-docs.ts";
import { openApi } from "../../shared/api/openapi.ts";
import { buildProvinces } from "../../shared/api/provinces.ts";
import { openApiPath, provincesPath } from "../../shared/publishing/paths.ts";
import { frontProvince } from "../../shared/publishing/reference.ts";
import {
	asFile,
	asPage,
	type LoadDeps,
	type PageContent,
} from "./page-content.ts";

/** What programs are told about the API: a page for their makers, a description, and the provinces. */
export const loadApiDocs = (
	{ reference, origin }: LoadDeps,
	kind: "api_docs" | "openapi" | "provinces",
): PageContent | undefined => {
	if (kind === "openapi") return json(openApiPath(), openApi(origin));
	if (kind === "provinces")
		return json(provincesPath(), buildProvinces(reference));
	const province = frontProvince(reference);
	return province && asPage(buildApiDocs(province));
};

const json = (path: string, content: object): PageContent =>
	asFile(
		path,
		"application/json; charset=utf-8",
		`${JSON.stringify(content)}\n`,
	);
