import * as z from "zod";
import { CertificateStatus } from "../certificates/status.ts";
import {
	OrganisationStatus,
	OrganisationType,
	Sector,
} from "../cooperatives/model.ts";
import { Month } from "../products/model.ts";
import { Stars } from "../programme/model.ts";

/** The allow-list of what the search may know and show; nothing else reaches its files. */
export const PublicSearchRecord = z.object({
	id: z.string(),
	slug: z.string().optional(),
	name: z.string(),
	alsoKnownAs: z.array(z.string()).min(1).optional(),
	nameEn: z.string().optional(),
	nameZh: z.string().optional(),
	producer: z.string().optional(),
	type: OrganisationType.optional(),
	commune: z.string().optional(),
	oldDistrict: z.string().optional(),
	set: z.string().optional(),
	stars: Stars.optional(),
	status: z
		.enum([...CertificateStatus.options, ...OrganisationStatus.options])
		.optional(),
	sector: Sector.optional(),
	season: z.array(Month).min(1).optional(),
	since: z
		.string()
		.regex(/^\d{8}$/)
		.optional(),
});
export type PublicSearchRecord = z.infer<typeof PublicSearchRecord>;
