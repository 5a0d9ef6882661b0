import { publishedFiles } from "../platform/published-files.ts";
import { catalogues } from "../search/catalogues.ts";
import { apiHandler } from "./api.ts";
import { ApiEnv } from "./env.ts";

const site = publishedFiles(ApiEnv.parse(process.env).SITE_ORIGIN);
const now = () => new Date().toISOString();

export const handler = apiHandler({
	site,
	catalogues: catalogues({ site, now }),
	now,
});
