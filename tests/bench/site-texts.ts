import { findBucket, type LocalCloud } from "../../infra/local/cloud.ts";

/** The text of every page and file of open data that was published, by its key. */
export const siteTextsOf = (cloud: LocalCloud): Map<string, string> => {
	const bucket = findBucket(cloud, "site");
	if (!bucket) throw new Error("There is no site bucket.");
	return new Map(
		bucket
			.list()
			.filter(({ key }) => /\.(html|json|css|js)$/.test(key))
			.map(({ key, body }) => [key, body.toString("utf8")]),
	);
};
