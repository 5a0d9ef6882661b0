import {
	frontProvince,
	type Reference,
} from "../../shared/publishing/reference.ts";
import type { Report } from "../../shared/reports/model.ts";
import type { DirectoryStore } from "../directory/store.ts";

export type PlaceDeps = {
	directory: Pick<DirectoryStore, "load">;
	reference: () => Promise<Reference>;
};

const THING = /^\/(san-pham|hop-tac-xa|co-so)\/(?:[^/]*-)?([a-z0-9]{4,30})$/;

/** The product or organisation that a page shows, by its address. */
export const thingOnPage = (page: string) => {
	const [, kind, id] = THING.exec(page) ?? [];
	if (kind === undefined || id === undefined) return undefined;
	return {
		kind:
			kind === "san-pham" ? ("product" as const) : ("organisation" as const),
		id,
	};
};

/** For each report the province whose page it is about; what is of no province is the front one's. */
export const provincesOf = async (
	{ directory, reference }: PlaceDeps,
	reports: Pick<Report, "page">[],
): Promise<(string | undefined)[]> => {
	const known = await reference();
	const things = reports.map(({ page }) => thingOnPage(page));
	const records = await directory.load(things.flatMap((ref) => ref ?? []));
	const front = frontProvince(known)?.id;
	return reports.map(({ page }, at) => {
		const record = things[at] && records.shift();
		if (record && "province" in record.data) return record.data.province;
		return bySlug(known, page) ?? front;
	});
};

const bySlug = (
	{ provinces, communes, oldDistricts }: Reference,
	page: string,
): string | undefined => {
	const [, first, slug] = page.split("/");
	const named = <T extends { slug: string }>(places: Map<string, T>) =>
		[...places.values()].find((place) => place.slug === slug);
	if (first === "tinh") return named(provinces)?.id;
	if (first === "xa") return named(communes)?.province;
	if (first === "huyen-cu") return named(oldDistricts)?.province;
	return undefined;
};
