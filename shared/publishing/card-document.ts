import * as z from "zod";
import { CertificateStatus } from "../certificates/status.ts";
import {
	OrganisationStatus,
	OrganisationType,
	Sector,
} from "../cooperatives/model.ts";
import { Statistic } from "../directory/statistic.ts";
import { Month } from "../products/model.ts";
import { Stars } from "../programme/model.ts";
import { Source } from "../sources/model.ts";

/** What several documents show one line of. */

export const PublicSource = Source.pick({
	id: true,
	title: true,
	publisher: true,
	url: true,
	published: true,
}).strip();
export type PublicSource = z.infer<typeof PublicSource>;

export const ProductCard = z.object({
	id: z.string(),
	path: z.string(),
	name: z.string(),
	set: z.object({ no: z.string(), name: z.string() }).optional(),
	/** Name of the producer; absent where unknown or personal. */
	producer: z.string().optional(),
	producerType: OrganisationType.optional(),
	place: z.string().optional(),
	/** Only of a certificate that is in force may stars be shown as a badge; the others as history. */
	stars: Stars.optional(),
	status: CertificateStatus.optional(),
	season: z.array(Month),
});
export type ProductCard = z.infer<typeof ProductCard>;

export const OrganisationCard = z.object({
	id: z.string(),
	path: z.string(),
	name: z.string(),
	type: OrganisationType,
	place: z.string().optional(),
	sector: Sector.optional(),
	status: OrganisationStatus,
});
export type OrganisationCard = z.infer<typeof OrganisationCard>;

/** A number about the province, as printed, with what is to be said beside it. */
export const StatisticLine = z.object({
	...Statistic.omit({
		kind: true,
		province: true,
		sources: true,
		withdrawn: true,
	}).shape,
	/** Numbers in it do not fit each other. */
	flagged: z.boolean(),
	sources: z.array(PublicSource),
});
export type StatisticLine = z.infer<typeof StatisticLine>;
