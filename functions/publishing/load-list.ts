import { CertificateStatus } from "../../shared/certificates/status.ts";
import type { Province } from "../../shared/places/model.ts";
import { Month } from "../../shared/products/model.ts";
import { type ProductSet, Stars } from "../../shared/programme/model.ts";
import { countedSet } from "../../shared/publishing/build-catalogue.ts";
import { buildProductList } from "../../shared/publishing/build-lists.ts";
import {
	type Crumb,
	type ListSubject,
	ProductCard,
	type ProductListDocument,
} from "../../shared/publishing/documents.ts";
import { NO_SET_SLUG, setCrumbs } from "../../shared/publishing/frame.ts";
import {
	NO_COMMUNE,
	NO_SET,
	type PageKey,
	pageKey,
	readPageKey,
} from "../../shared/publishing/page-key.ts";
import {
	groupPath,
	industryPath,
	seasonPath,
	setCommunePath,
	setPath,
	starsPath,
	validityPath,
} from "../../shared/publishing/paths.ts";
import { prefixOf } from "../../shared/publishing/reference.ts";
import { compareVietnamese } from "../../shared/text/collate.ts";
import { type LoadDeps, type PageContent, SHOWCASE } from "./page-content.ts";

type List = {
	path: string;
	crumbs: Crumb[];
	subject: ListSubject;
	/** Only read where a page has narrower ones: it costs more than one count. */
	narrower: () => Promise<ProductListDocument["narrower"]>;
};

/** A list or showcase of products; an emptied list of one commune leads on to its set. */
export const loadProductList = async (
	deps: LoadDeps,
	key: PageKey,
	province: Province,
): Promise<PageContent | undefined> => {
	const list = describe(deps, key, province);
	if (list === undefined) return undefined;
	const whole = list.subject.by === "set_commune";
	const products = await deps.publishing.list(
		key,
		ProductCard,
		whole ? undefined : SHOWCASE,
	);
	if (whole && products.length === 0)
		return { movedTo: list.crumbs.at(-2)?.path ?? "/" };
	const document = buildProductList(province, {
		...list,
		products,
		total: whole
			? products.length
			: await deps.publishing.count(`products:${province.id}`, key),
		narrower: await list.narrower(),
	});
	return { path: list.path, document };
};

const describe = (
	deps: LoadDeps,
	key: PageKey,
	province: Province,
): List | undefined => {
	const { kind, parts } = readPageKey(key);
	const [, value = "", place = ""] = parts;
	const prefix = prefixOf(province);
	const sets = [...deps.reference.sets.values()];
	const simple = (
		path: string,
		crumb: Omit<Crumb, "path">,
		subject: ListSubject,
	): List => ({
		path,
		crumbs: [{ path, ...crumb }],
		subject,
		narrower: async () => [],
	});
	switch (kind) {
		case "stars":
			return simple(
				starsPath(prefix, Number(value)),
				{ word: "stars", value },
				{ by: "stars", stars: Stars.parse(Number(value)) },
			);
		case "season":
			return simple(
				seasonPath(prefix, Number(value)),
				{ word: "season", value },
				{ by: "season", month: Month.parse(Number(value)) },
			);
		case "validity": {
			const status = CertificateStatus.parse(value);
			return simple(
				validityPath(prefix, status),
				{ word: "validity", value },
				{ by: "validity", status },
			);
		}
		case "industry":
			return industryList(
				deps,
				province,
				sets.filter(({ industry }) => industry.code === value),
			);
		case "group":
			return groupList(
				deps,
				province,
				sets.filter(({ group }) => String(group.no) === value),
			);
		case "set":
			return setList(deps, province, value);
		case "set_commune":
			return setCommuneList(deps, province, value, place);
		default:
			return undefined;
	}
};

const industryList = (
	{ publishing }: LoadDeps,
	province: Province,
	sets: ProductSet[],
): List | undefined => {
	const [first] = sets;
	if (first === undefined) return undefined;
	const prefix = prefixOf(province);
	const { code, name, slug } = first.industry;
	const groups = new Map(sets.map(({ group }) => [group.no, group]));
	return {
		path: industryPath(prefix, slug),
		crumbs: setCrumbs(province, first).slice(0, 1),
		subject: { by: "industry", code, name },
		narrower: async () => {
			const counts = await publishing.counts(`products:${province.id}`);
			return [...groups.values()].map((group) => ({
				no: String(group.no),
				name: group.name,
				path: groupPath(prefix, group.slug),
				count: counts.get(pageKey("group", province.id, group.no)) ?? 0,
			}));
		},
	};
};

const groupList = (
	{ publishing }: LoadDeps,
	province: Province,
	sets: ProductSet[],
): List | undefined => {
	const [first] = sets;
	if (first === undefined) return undefined;
	const { no, name, slug } = first.group;
	return {
		path: groupPath(prefixOf(province), slug),
		crumbs: setCrumbs(province, first).slice(0, 2),
		subject: { by: "group", no, name },
		narrower: async () => {
			const counts = await publishing.counts(`products:${province.id}`);
			return sets.map((set) => countedSet(province, set, counts));
		},
	};
};

const setList = (
	{ reference, publishing }: LoadDeps,
	province: Province,
	no: string,
): List | undefined => {
	const set = reference.sets.get(no);
	if (set === undefined && no !== NO_SET) return undefined;
	const prefix = prefixOf(province);
	const slug = set?.slug ?? NO_SET_SLUG;
	return {
		path: setPath(prefix, slug),
		crumbs: setCrumbs(province, set),
		subject: { by: "set", no, name: set?.name, agencies: set?.agencies ?? [] },
		narrower: async () =>
			[...(await publishing.counts(pageKey("set", province.id, no)))]
				.flatMap(([code, count]) => {
					const commune = reference.communes.get(code);
					if (commune === undefined && code !== NO_COMMUNE) return [];
					const place = commune?.slug ?? NO_COMMUNE;
					return [
						{
							name: commune?.fullName,
							sort: commune?.name,
							path: setCommunePath(prefix, slug, place),
							count,
						},
					];
				})
				// What has no known commune comes last.
				.sort((a, b) =>
					a.sort && b.sort
						? compareVietnamese(a.sort, b.sort)
						: a.sort
							? -1
							: 1,
				),
	};
};

const setCommuneList = (
	{ reference }: LoadDeps,
	province: Province,
	no: string,
	place: string,
): List | undefined => {
	const set = reference.sets.get(no);
	const commune = reference.communes.get(place);
	if (
		(set === undefined && no !== NO_SET) ||
		(commune === undefined && place !== NO_COMMUNE)
	)
		return undefined;
	const path = setCommunePath(
		prefixOf(province),
		set?.slug ?? NO_SET_SLUG,
		commune?.slug ?? NO_COMMUNE,
	);
	return {
		path,
		crumbs: [
			...setCrumbs(province, set),
			commune ? { path, name: commune.fullName } : { path, word: "no_commune" },
		],
		subject: {
			by: "set_commune",
			no,
			name: set?.name,
			commune: commune?.fullName,
		},
		narrower: async () => [],
	};
};
