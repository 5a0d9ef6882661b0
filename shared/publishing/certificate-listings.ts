import type { CertificateRow } from "../certificates/register.ts";
import { holdsUntil } from "../certificates/turns.ts";
import type { ProductAggregate } from "../directory/model.ts";
import { isShown } from "./cards.ts";
import type { Listing } from "./projection.ts";

/** Every certificate of a province by its last day; no page shows it: staff and the watch read the list itself. */
export const certificateList = (province: string) => `certificates:${province}`;

/** After every day: certificates without a date of issue. */
export const NO_END = "9999-12-31";

/** Each certificate of a product in the register of its province. */
export const inCertificateRegister = ({
	product,
	certificates,
	producer,
}: ProductAggregate): Listing[] => {
	const ends = new Map(
		certificates.map(({ data }) => [data.id, holdsUntil(data)]),
	);
	const longest = certificates
		.flatMap(({ data }) =>
			data.revoked === undefined ? (ends.get(data.id) ?? []) : [],
		)
		.sort()
		.at(-1);
	return certificates.map(({ data }) => {
		const end = ends.get(data.id);
		const card: CertificateRow = {
			id: data.id,
			product: data.product,
			name: product.data.name,
			organisation: product.data.producer,
			producer:
				producer && isShown(producer.data) ? producer.data.name : undefined,
			stars: data.stars,
			score: data.score,
			decisionNo: data.decisionNo,
			issuer: data.issuer,
			issuedOn: data.issuedOn,
			attestedOn: data.attestedOn,
			reassessmentFiledOn: data.reassessmentFiledOn,
			extendedUntil: data.extendedUntil,
			revoked: data.revoked,
			end,
			followed: end !== undefined && longest !== undefined && longest > end,
		};
		return {
			list: certificateList(data.province),
			sort: `${end ?? NO_END}~${data.id}`,
			card,
			pages: [],
		};
	});
};
