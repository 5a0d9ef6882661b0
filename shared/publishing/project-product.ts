import { isInForce, nextChangeOn, statusOn } from "../certificates/rules.ts";
import type { CertificateStatus } from "../certificates/status.ts";
import { holdsUntil, turnsOf } from "../certificates/turns.ts";
import { underCodes } from "../codes/listings.ts";
import type { CalendarDate } from "../dates/model.ts";
import { latestDay } from "../dates/partial.ts";
import type { ProductAggregate } from "../directory/model.ts";
import { inFeed } from "../feed/entry.ts";
import { languagesOf } from "../languages/translation.ts";
import { inProductSets } from "../open-data/listings.ts";
import { oldFrom } from "../products/age.ts";
import { sortKey } from "../text/collate.ts";
import { isShown, leadCertificate, productCard } from "./cards.ts";
import { inCertificateRegister } from "./certificate-listings.ts";
import { contentDay } from "./content-day.ts";
import type { ProductCard } from "./documents.ts";
import { NO_COMMUNE, NO_SET, type PageKey, pageKey } from "./page-key.ts";
import { picturePath } from "./paths.ts";
import { inPhotos } from "./photo-listings.ts";
import { buildPicture } from "./picture-document.ts";
import type { Listing, Projection, Tally } from "./projection.ts";
import type { Reference } from "./reference.ts";
import { registerOfProduct } from "./register-listings.ts";
import { searchOfProduct } from "./search-listings.ts";
import { termsGroup, turnCell, UNDATED } from "./terms.ts";

/** What a product contributes to the site on a day; a withdrawn one only its page, which then leads on, and its row for staff. */
export const projectProduct = (
	aggregate: ProductAggregate,
	reference: Reference,
	day: CalendarDate,
): Projection => {
	const { data } = aggregate.product;
	const page = pageKey("product", data.id);
	const register = registerOfProduct(aggregate, day);
	// What is taken down leaves the whole sets of open data at once, not at night.
	if (data.withdrawn)
		return { pages: [page, pageKey("open_data")], ...register };
	const card = productCard(aggregate, reference, day);
	const classes = classesOf(aggregate, card, reference);
	const search = searchOfProduct(aggregate, reference, day);
	return {
		pages: [page],
		listings: [
			...inLists(aggregate, card, classes),
			...amongNewest(aggregate, card, day),
			...inFigures(aggregate, card, day),
			inSitemap(aggregate, card, day),
			...inProductSets(aggregate, reference, day),
			...underCodes(data, card),
			...inFeed(aggregate, card, day),
			inPicture(aggregate, reference, day),
			...inPhotos(data),
			...search.listings,
			...register.listings,
			...inCertificateRegister(aggregate),
		],
		counts: [
			...inCatalogue(aggregate, card, classes),
			...inPlaces(aggregate, reference),
			...inTerms(aggregate),
			...citations(data.province, data.sources),
			...search.counts,
			...register.counts,
		],
		nextChangeOn: [
			...aggregate.certificates.flatMap(
				(certificate) => nextChangeOn(certificate.data, day) ?? [],
			),
			...(aggregate.lastHeard ? [oldFrom(aggregate.lastHeard)] : []),
		]
			.filter((next) => next > day)
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
	const overview = [
		pageKey("home", province),
		pageKey("products", province),
		pageKey("figures", province),
	];
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
		...(card.season.length > 0
			? [
					{
						group,
						cell: SEASONAL,
						pages: [pageKey("figures", province)],
					},
				]
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
						pages: [
							home,
							pageKey("communes", province),
							pageKey("figures", province),
							...districtPages,
						],
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

/** Cell of the products of which a source names the months. */
export const SEASONAL = "seasonal";
/** Products in force, by the last day of their certificate. */
export const lapsingList = (province: string) => `lapsing:${province}`;
/** Products with a season, by its first month. */
export const seasonalList = (province: string) => `seasonal:${province}`;

const inFigures = (
	{ product, certificates }: ProductAggregate,
	card: ProductCard,
	day: CalendarDate,
): Listing[] => {
	const { province, id, name } = product.data;
	const pages = [pageKey("figures", province)];
	const place = `${sortKey(name)}~${id}`;
	const lastDay = certificates
		.filter(({ data }) => isInForce(statusOn(data, day)))
		.flatMap(({ data }) => holdsUntil(data) ?? [])
		.sort()
		.at(-1);
	const [firstMonth] = card.season;
	return [
		...(lastDay
			? [
					{
						list: lapsingList(province),
						sort: `${lastDay}~${place}`,
						card: { ...card, lastDay },
						pages,
					},
				]
			: []),
		...(firstMonth
			? [
					{
						list: seasonalList(province),
						sort: `${String(firstMonth).padStart(2, "0")}~${place}`,
						card,
						pages,
					},
				]
			: []),
	];
};

const inTerms = ({ product, certificates }: ProductAggregate): Tally[] => {
	const { province } = product.data;
	const turns = turnsOf(certificates.map(({ data }) => data));
	const cells =
		turns.length === 0 && certificates.length > 0
			? [UNDATED]
			: turns.map(turnCell);
	return cells.map((cell) => ({
		group: termsGroup(province),
		cell,
		pages: [pageKey("figures", province)],
	}));
};

const inSitemap = (
	aggregate: ProductAggregate,
	{ path }: ProductCard,
	day: CalendarDate,
): Listing => {
	const { id, commune, province } = aggregate.product.data;
	const part = pageKey("sitemap_part", commune ?? province);
	return {
		list: part,
		sort: path,
		card: {
			path,
			changedOn: contentDay(aggregate, day),
			languages: languagesOf(aggregate.product.data.translations),
			image: picturePath(id),
		},
		pages: [part],
	};
};

/** Nobody reads this list: it is there so that only a change of what the picture shows draws it anew. */
const inPicture = (
	aggregate: ProductAggregate,
	reference: Reference,
	day: CalendarDate,
): Listing => {
	const { province, id } = aggregate.product.data;
	return {
		list: `pictures:${province}`,
		sort: id,
		card: buildPicture(aggregate, reference, day),
		pages: [pageKey("picture", id)],
	};
};

export const citations = (province: string, sources: string[]): Tally[] =>
	sources.map((source) => ({
		group: `sources:${province}`,
		cell: source,
		pages: [pageKey("sources", province)],
	}));
