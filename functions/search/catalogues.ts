import { searchFilePath } from "../../shared/publishing/paths.ts";
import type { Catalogue } from "../../shared/search/facets.ts";
import { type OpenCatalogue, openCatalogue } from "../../shared/search/open.ts";
import type { SiteBucket } from "../platform/site-bucket.ts";

/** A change shows after this time at the latest; until then a question costs no reading. */
const KEPT_MS = 15_000;

/** A search file that is not published (yet). */
class NotPublished extends Error {}

export type Catalogues = (
	province: string,
	catalogue: Catalogue,
) => Promise<OpenCatalogue | undefined>;

/**
 * The published search data, the very files that browsers read. What was opened is kept for a
 * short time with every part it has loaded. `undefined` where nothing is published yet.
 */
export const catalogues = ({
	site,
	now,
}: {
	site: Pick<SiteBucket, "read">;
	now: () => string;
}): Catalogues => {
	const kept = new Map<
		string,
		{ until: number; opened: Promise<OpenCatalogue | undefined> }
	>();
	return (province, catalogue) => {
		const key = `${province}/${catalogue}`;
		const at = Date.parse(now());
		const standing = kept.get(key);
		if (standing !== undefined && standing.until > at) return standing.opened;
		const opened = open(site, province, catalogue);
		kept.set(key, { until: at + KEPT_MS, opened });
		// Whoever awaits it sees the fault; the next question must try anew.
		opened.catch(() => kept.delete(key));
		return opened;
	};
};

const open = async (
	site: Pick<SiteBucket, "read">,
	province: string,
	catalogue: Catalogue,
): Promise<OpenCatalogue | undefined> => {
	try {
		return await openCatalogue(catalogue, async (file) => {
			const read = await site.read(searchFilePath(province, catalogue, file));
			if (read === undefined) throw new NotPublished(file);
			return JSON.parse(read.text);
		});
	} catch (error) {
		if (error instanceof NotPublished) return undefined;
		throw error;
	}
};
