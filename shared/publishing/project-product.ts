import { isInForce, nextChangeOn, statusOn } from "../certificates/rules.ts";
import type { CertificateStatus } from "../certificates/status.ts";
import type { CalendarDate } from "../dates/model.ts";
import { latestDay } from "../dates/partial.ts";
import type { ProductAggregate } from "../directory/model.ts";
import { sortKey } from "../text/collate.ts";
import { isShown, leadCertificate, productCard } from "./cards.ts";
import { contentDay } from "./content-day.ts";
import type { ProductCard } from "./documents.ts";
import { NO_COMMUNE, NO_SET, type PageKey, pageKey } from "./page-key.ts";
import type { Listing, Projection, Tally } from "./projection.ts";
import type { Reference } from "./reference.ts";

/** What a product contributes to the site on a day; a withdrawn one only its page, which then leads on. */
export const projectProduct = (
	aggregate: ProductAggregate,
	reference: Reference,
	day: CalendarDate,
): Projection => {
	const { data } = aggregate.product;
	const page = pageKey("product", data.id);
	if (data.withdrawn) return { pages: [page], listings: [], counts: [] };
	const card = productCard(aggregate, reference, day);
	const classes = classesOf(aggregate, card, reference);
	return {
		pages: [page],
		listings: [
			...inLists(aggregate, card, classes),
			...amongNewest(aggregate, card, day),
			inSitemap(aggregate, card, day),
		],
		counts: [
			...inCatalogue(aggregate, card, classes),
			...inPlaces(aggregate, reference),
			...citations(data.province, data.sources),
		],
		nextChangeOn: aggregate.certificates
			.flatMap((certificate) => nextChangeOn(certificate.data, day) ?? [])
			.sort()[0],
	};
};

/** The stated order of lists: in force first, then what nobody can compute, then the past. */
const RANK: Record<CertificateStatus | "none", number> = {
	valid: 0,
	renewal_window: 0,
	late_renewal: 0,
	extended: 0,
	undated: 1,
	none: 2,
	expired: 3,
	revoked: 4,
};

type Classes = {
	set: PageKey;
	wider: PageKey[];
	certificate: PageKey[];
	months: PageKey[];
};

/** The classes of the catalogue that a product stands in; each is a list, a count and a page. */
const classesOf = (
	{ product }: ProductAggregate,
	card: ProductCard,
	{ sets }: Reference,
): Classes => {
	const { province, set = NO_SET, season } = product.data;
	const known = sets.get(set);
	return {
		set: pageKey("set", province, set),
		wider: known
			? [
					pageKey("industry", province, known.industry.code),
					pageKey("group", province, known.group.no),
				]
			: [],
		certificate: [
			...(card.stars ? [pageKey("stars", province, card.stars)] : []),
			...(card.status ? [pageKey("validity", province, card.status)] : []),
		],
		months: season.map((month) => pageKey("season", province, month)),
	};
};

const inLists = (
	{ product, producer }: ProductAggregate,
	card: ProductCard,
	classes: Classes,
): Listing[] => {
	const {
		id,
		name,
		province,
		set = NO_SET,
		commune,
		oldDistrict,
	} = product.data;
	const sort = `${RANK[card.status ?? "none"]}${sortKey(name)}~${id}`;
	const home = pageKey("home", province);
	const lists: PageKey[] = [
		classes.set,
		...classes.wider,
		...classes.certificate,
		...classes.months,
		pageKey("set_commune", province, set, commune ?? NO_COMMUNE),
	];
	if (commune) lists.push(pageKey("commune", commune));
	else if (oldDistrict) lists.push(pageKey("old_district", oldDistrict));
	if (producer && isShown(producer.data))
		lists.push(pageKey("organisation", producer.data.id));
	// The home page shows what is in season now.
	return lists.map((list) => ({
		list,
		sort,
		card,
		pages: classes.months.includes(list) ? [list, home] : [list],
	}));
};

const inCatalogue = (
	{ product }: ProductAggregate,
	card: ProductCard,
	classes: Classes,
): Tally[] => {
	const { province, set = NO_SET, commune = NO_COMMUNE } = product.data;
	const group = `products:${province}`;
	const overview = [pageKey("home", province), pageKey("products", province)];
	const cells = [
		classes.set,
		...classes.wider,
		...classes.certificate,
		...classes.months,
	];
	return [
		{ group, cell: "total", pages: overview },
		...(card.status && isInForce(card.status)
			? [{ group, cell: "in_force", pages: overview }]
			: []),
		// An industry counts its groups, a group its sets.
		...cells.map((cell) => ({
			group,
			cell,
			pages: [cell, ...classes.wider, ...overview],
		})),
		{
			group: classes.set,
			cell: commune,
			pages: [classes.set, pageKey("set_commune", province, set, commune)],
		},
	];
};

const inPlaces = (
	{ product }: ProductAggregate,
	{ communes }: Reference,
): Tally[] => {
	const { province, commune, oldDistrict } = product.data;
	const group = `places:${province}`;
	const home = pageKey("home", province);
	const districts =
		(commune
			? communes.get(commune)?.oldDistricts
			: oldDistrict && [oldDistrict]) || [];
	const districtPages = districts.map((district) =>
		pageKey("old_district", district),
	);
	return [
		...(commune
			? [
					{
						group,
						cell: pageKey("commune", commune),
						pages: [home, ...districtPages],
					},
				]
			: []),
		...districtPages.map((cell) => ({ group, cell, pages: [home] })),
	];
};

const amongNewest = (
	aggregate: ProductAggregate,
	card: ProductCard,
	day: CalendarDate,
): Listing[] => {
	const lead = leadCertificate(aggregate, day);
	const since = lead?.issuedOn ?? lead?.attestedOn;
	if (
		lead === undefined ||
		since === undefined ||
		statusOn(lead, day) === "revoked"
	)
		return [];
	const { province, id } = aggregate.product.data;
	const backwards = 99999999 - Number(latestDay(since).replaceAll("-", ""));
	return [
		{
			list: `newest:${province}`,
			sort: `${backwards}~${id}`,
			card,
			pages: [pageKey("home", province)],
		},
	];
};

const inSitemap = (
	aggregate: ProductAggregate,
	{ path }: ProductCard,
	day: CalendarDate,
): Listing => {
	const { commune, province } = aggregate.product.data;
	const part = pageKey("sitemap_part", commune ?? province);
	return {
		list: part,
		sort: path,
		card: { path, changedOn: contentDay(aggregate, day) },
		pages: [part],
	};
};

export const citations = (province: string, sources: string[]): Tally[] =>
	sources.map((source) => ({
		group: `sources:${province}`,
		cell: source,
		pages: [pageKey("sources", province)],
	}));
