import {
	expiresAtTheLatest,
	expiresOn,
	statusOn,
	strongestFirst,
} from "../certificates/rules.ts";
import { dayIn } from "../dates/calendar.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { DraftOf, ProductAggregate } from "../directory/model.ts";
import { reviewedOnly } from "../languages/translation.ts";
import type { Photo } from "../media/photo.ts";
import { lastHeardOf, oldFrom } from "../products/age.ts";
import type { Source } from "../sources/model.ts";
import { isShown } from "./cards.ts";
import { ProductDocument, PublicSource } from "./documents.ts";
import {
	communeLink,
	frame,
	oldDistrictLink,
	productsCrumb,
	setCrumbs,
} from "./frame.ts";
import {
	groupPath,
	industryPath,
	organisationPath,
	productPath,
	setPath,
} from "./paths.ts";
import { prefixOf, type Reference } from "./reference.ts";

export type Sources = Map<string, Source>;

/** The public document of a product on a day. Private and unknown fields do not pass its schema. */
export const buildProduct = (
	aggregate: ProductAggregate,
	{
		reference,
		sources,
		day,
	}: { reference: Reference; sources: Sources; day: CalendarDate },
): ProductDocument => {
	const { product, certificates, producer } = aggregate;
	const province = reference.provinces.get(product.data.province);
	if (province === undefined)
		throw new Error(`no province ${product.data.province}`);
	const prefix = prefixOf(province);
	const set =
		product.data.set === undefined
			? undefined
			: reference.sets.get(product.data.set);
	const commune =
		product.data.commune === undefined
			? undefined
			: reference.communes.get(product.data.commune);
	const district =
		product.data.oldDistrict === undefined
			? undefined
			: reference.oldDistricts.get(product.data.oldDistrict);
	const records = [product, ...certificates, ...(producer ? [producer] : [])];
	const heard = lastHeardOf(
		product.data.confirmedOn,
		[product, ...certificates]
			.flatMap(({ data }) => data.sources)
			.map((id) => sources.get(id)?.published),
	);
	return ProductDocument.parse({
		...product.data,
		photos: shownPhotos(product.data),
		translations: reviewedOnly(product.data.translations),
		kind: "product",
		frame: frame(
			province,
			productPath(product.meta.slug ?? "", product.data.id),
			[productsCrumb(province), ...setCrumbs(province, set)],
		),
		set: set && {
			no: set.id,
			name: set.name,
			path: setPath(prefix, set.slug),
			confirmed: product.data.setConfirmed,
			group: {
				no: set.group.no,
				name: set.group.name,
				path: groupPath(prefix, set.group.slug),
			},
			industry: {
				code: set.industry.code,
				name: set.industry.name,
				path: industryPath(prefix, set.industry.slug),
			},
		},
		producer:
			producer && isShown(producer.data)
				? {
						name: producer.data.name,
						type: producer.data.type,
						path: organisationPath(
							producer.data.type,
							producer.meta.slug ?? "",
							producer.data.id,
						),
					}
				: { type: producer?.data.type ?? product.data.producerType },
		commune: commune && { ...communeLink(commune), code: commune.id },
		oldDistrict: district && oldDistrictLink(district),
		certificates: strongestFirst(
			certificates.map(({ data }) => data),
			day,
		).map((certificate) => publicCertificate(certificate, sources, day)),
		sources: publicSources(product.data.sources, sources),
		oldSince: heard !== undefined && oldFrom(heard) <= day ? heard : undefined,
		updatedOn: records
			.map(({ meta }) => dayIn(meta.updatedAt))
			.sort()
			.at(-1),
	});
};

/** Nothing rather than an empty list. */
export const shownPhotos = ({ photos }: { photos: Photo[] }) =>
	photos.length > 0 ? photos : undefined;

const publicCertificate = (
	certificate: DraftOf<"certificate">,
	sources: Sources,
	day: CalendarDate,
) => ({
	...certificate,
	status: statusOn(certificate, day),
	expiresOn: expiresOn(certificate),
	expiresAtTheLatest: expiresAtTheLatest(certificate),
	// Only where it really extends: what was filed too late is nobody's promise.
	extendedUntil:
		statusOn(certificate, day) === "extended"
			? certificate.extendedUntil
			: undefined,
	sources: publicSources(certificate.sources, sources),
});

export const publicSources = (
	ids: string[],
	sources: Sources,
): PublicSource[] =>
	ids.flatMap((id) => {
		const source = sources.get(id);
		return source === undefined ? [] : [PublicSource.parse(source)];
	});
