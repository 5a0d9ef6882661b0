import { statusOn, strongestFirst } from "../certificates/rules.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { DraftOf, ProductAggregate } from "../directory/model.ts";
import { OrganisationCard, ProductCard } from "./documents.ts";
import { organisationPath, productPath } from "./paths.ts";
import type { Reference } from "./reference.ts";

/** The line that lists show for a product on a day: parsed, so that it holds nothing else. */
export const productCard = (
	aggregate: ProductAggregate,
	reference: Reference,
	day: CalendarDate,
): ProductCard => {
	const { product, producer } = aggregate;
	const set =
		product.data.set === undefined
			? undefined
			: reference.sets.get(product.data.set);
	const lead = leadCertificate(aggregate, day);
	return ProductCard.parse({
		id: product.data.id,
		path: productPath(product.meta.slug ?? "", product.data.id),
		name: product.data.name,
		set: set && { no: set.id, name: set.name },
		producer:
			producer && isShown(producer.data) ? producer.data.name : undefined,
		producerType: producer?.data.type ?? product.data.producerType,
		place: placeName(product.data, reference),
		stars: lead?.stars,
		status: lead && statusOn(lead, day),
		season: product.data.season,
	});
};

export const organisationCard = (
	{
		data,
		meta,
	}: { data: DraftOf<"organisation">; meta: { slug?: string | undefined } },
	reference: Reference,
): OrganisationCard =>
	OrganisationCard.parse({
		id: data.id,
		path: organisationPath(data.type, meta.slug ?? "", data.id),
		name: data.name,
		type: data.type,
		place: placeName(data, reference),
		sector: data.sector,
		status: data.status,
	});

/** The certificate a page speaks of first. */
export const leadCertificate = (
	{ certificates }: ProductAggregate,
	day: CalendarDate,
) =>
	strongestFirst(
		certificates.map(({ data }) => data),
		day,
	)[0];

/** Whether it has a page: not withdrawn, and its name is not a person's. */
export const isShown = (organisation: DraftOf<"organisation">): boolean =>
	!organisation.withdrawn && !organisation.nameIsPersonal;

/** The commune of today, or else the district of before 01/07/2025. */
const placeName = (
	{
		commune,
		oldDistrict,
	}: { commune?: string | undefined; oldDistrict?: string | undefined },
	reference: Reference,
) =>
	(commune === undefined
		? undefined
		: reference.communes.get(commune)?.fullName) ??
	(oldDistrict === undefined
		? undefined
		: reference.oldDistricts.get(oldDistrict)?.name);
