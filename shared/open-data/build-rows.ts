import {
	expiresAtTheLatest,
	expiresOn,
	statusOn,
	strongestFirst,
} from "../certificates/rules.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { DirectoryRecord, ProductAggregate } from "../directory/model.ts";
import type { Commune } from "../places/model.ts";
import { isShown } from "../publishing/cards.ts";
import {
	communePath,
	openDataPath,
	organisationPath,
	productPath,
} from "../publishing/paths.ts";
import type { Reference } from "../publishing/reference.ts";
import type { Source } from "../sources/model.ts";
import { CommuneRow, ProducerRow, ProductEntry, SourceRow } from "./rows.ts";

/** A product and its certificates as lines of the whole sets, on a day. */
export const productEntry = (
	{ product, certificates, producer }: ProductAggregate,
	reference: Reference,
	day: CalendarDate,
): ProductEntry => {
	const { data, meta } = product;
	const set = data.set === undefined ? undefined : reference.sets.get(data.set);
	const page = productPath(meta.slug ?? "", data.id);
	const ordered = strongestFirst(
		certificates.map((certificate) => certificate.data),
		day,
	);
	const [lead] = ordered;
	const named = producer && isShown(producer.data) ? producer.data : undefined;
	return ProductEntry.parse({
		product: {
			...data,
			...places(data, reference),
			also_known_as: data.alsoKnownAs,
			name_en: data.nameEn,
			name_zh: data.nameZh,
			set_name: set?.name,
			set_confirmed: data.setConfirmed,
			group: set?.group.no,
			industry: set?.industry.code,
			producer: named?.id,
			producer_name: named?.name,
			producer_type: producer?.data.type ?? data.producerType,
			stars: lead?.stars,
			status: lead && statusOn(lead, day),
			issued_on: lead?.issuedOn,
			expires_on: lead && expiresOn(lead),
			ocop_code: data.ocopCode,
			confirmed_on: data.confirmedOn,
			page,
			data: openDataPath("products", data.id),
		},
		certificates: ordered.map((certificate) => ({
			...certificate,
			product_name: data.name,
			decision_no: certificate.decisionNo,
			issuer_level: certificate.issuerLevel,
			legal_basis: certificate.legalBasis,
			issued_on: certificate.issuedOn,
			issued_basis: certificate.issuedBasis,
			attested_on: certificate.attestedOn,
			status: statusOn(certificate, day),
			expires_on: expiresOn(certificate),
			expires_at_the_latest: expiresAtTheLatest(certificate),
			// What was filed too late extends nothing.
			extended_until:
				statusOn(certificate, day) === "extended"
					? certificate.extendedUntil
					: undefined,
			revoked_on: certificate.revoked?.on,
			revoked_decision_no: certificate.revoked?.decisionNo,
			page,
		})),
	});
};

/** A producer that has a page, as a line of the whole set. */
export const producerRow = (
	{ data, meta }: DirectoryRecord<"organisation">,
	reference: Reference,
): ProducerRow =>
	ProducerRow.parse({
		...data,
		...places(data, reference),
		also_known_as: data.alsoKnownAs,
		name_en: data.nameEn,
		tax_code: data.taxCode,
		confirmed_on: data.confirmedOn,
		page: organisationPath(data.type, meta.slug ?? "", data.id),
		data: openDataPath("organisations", data.id),
	});

export const communeRow = (
	commune: Commune,
	counts: { products: number; producers: number },
): CommuneRow =>
	CommuneRow.parse({
		...commune,
		...commune.centroid,
		...counts,
		code: commune.id,
		full_name: commune.fullName,
		old_districts: commune.oldDistricts,
		page: communePath(commune.slug),
		data: openDataPath("communes", commune.id),
	});

export const sourceRow = (source: Source): SourceRow => SourceRow.parse(source);

const places = (
	{
		commune = "",
		oldDistrict = "",
	}: { commune?: string | undefined; oldDistrict?: string | undefined },
	{ communes, oldDistricts }: Reference,
) => ({
	commune_name: communes.get(commune)?.fullName,
	old_district: oldDistrict || undefined,
	old_district_name: oldDistricts.get(oldDistrict)?.name,
});
