import type {
	DirectoryEvent,
	EntityRef,
} from "../../shared/directory/events.ts";
import {
	type PageKey,
	pageKey,
	provincePages,
	searchIndexes,
	sitePages,
} from "../../shared/publishing/page-key.ts";
import {
	communesOf,
	type Reference,
} from "../../shared/publishing/reference.ts";
import { type ProjectDeps, project } from "./project.ts";
import type { PublishingStore } from "./store.ts";

export type ChangeDeps = ProjectDeps & {
	publishing: Pick<PublishingStore, "request">;
};

/**
 * Takes a change of the directory to everything it touches: the thing itself, what shows it, and,
 * for a producer, its products. A change of what the whole catalogue refers to (a commune's name,
 * a source) asks for everything; the sweep does that once the changes have calmed down.
 */
export const onChange = async (
	deps: ChangeDeps,
	{ entity, version }: DirectoryEvent,
): Promise<void> => {
	const [kind, id = ""] = entity.split("#");
	if (kind === "product") return project(deps, entity);
	if (kind === "organisation") {
		await project(deps, entity);
		for (const product of await deps.directory.productsOf(id))
			await project(deps, `product#${product}`);
		return;
	}
	const pages = pagesOfReference(entity, await deps.reference());
	await deps.publishing.request(pages, deps.now());
	await deps.send(pages);
	if (version > 1 && kind !== "statistics")
		await deps.publishing.request([pageKey("everything")], deps.now());
};

/** Pages that show a row of the reference tables themselves. */
const pagesOfReference = (
	entity: EntityRef,
	reference: Reference,
): PageKey[] => {
	const [kind, id = ""] = entity.split("#");
	const provinces = [...reference.provinces.keys()];
	switch (kind) {
		case "province":
			return [
				...sitePages(),
				...provincePages(id, [...reference.sets.values()]),
				...provinces
					.filter((other) => other !== id)
					.map((other) => pageKey("home", other)),
			];
		case "commune": {
			const commune = reference.communes.get(id);
			const districts =
				commune?.oldDistricts.map((district) =>
					pageKey("old_district", district),
				) ?? [];
			const home = commune
				? [
						...(["home", "communes"] as const).map((kind) =>
							pageKey(kind, commune.province),
						),
						...searchIndexes(commune.province),
					]
				: [];
			return [
				pageKey("commune", id),
				pageKey("sitemap_part", id),
				pageKey("sitemap"),
				...districts,
				...home,
			];
		}
		case "old_district": {
			const district = reference.oldDistricts.get(id);
			if (district === undefined) return [];
			const communes = communesOf(reference, district.province).filter(
				(commune) => commune.oldDistricts.includes(id),
			);
			return [
				pageKey("old_district", id),
				pageKey("sitemap_part", district.province),
				pageKey("home", district.province),
				...searchIndexes(district.province),
				pageKey("communes", district.province),
				...communes.map((commune) => pageKey("commune", commune.id)),
			];
		}
		case "product_set": {
			const set = reference.sets.get(id);
			return provinces.flatMap((province) => [
				pageKey("products", province),
				pageKey("home", province),
				pageKey("figures", province),
				pageKey("set", province, id),
				...searchIndexes(province),
				...(set
					? [
							pageKey("group", province, set.group.no),
							pageKey("industry", province, set.industry.code),
						]
					: []),
			]);
		}
		case "statistics":
			return [
				pageKey("sources", id),
				pageKey("home", id),
				pageKey("figures", id),
			];
		default:
			return [];
	}
};
