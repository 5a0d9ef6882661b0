import * as z from "zod";
import { CalendarDate, PartialDate } from "../dates/model.ts";
import { ProvinceCode } from "../places/model.ts";
import { ProductId } from "../products/model.ts";
import { Stars } from "../programme/model.ts";
import { SourceIds } from "../sources/model.ts";
import { Prose, Text } from "../text/model.ts";

/** The decisions under which certificates were and are given. */
export const LegalBasis = z.enum([
	"1048/QĐ-TTg",
	"148/QĐ-TTg",
	"1489/QĐ-TTg",
	"26/2026/QĐ-TTg",
]);

/** The fields alone: other schemas pick from these. */
export const CertificateFields = z.strictObject({
	kind: z.literal("certificate"),
	id: z.string().regex(/^[a-z0-9]{4,40}$/, "input.id"),
	province: ProvinceCode,
	product: ProductId,
	/** Absent where the source says "recognised" and not how many stars. */
	stars: Stars.optional(),
	/** Points with at most two decimals: 66,36 is real. Half-open bands decide the most it can be worth. */
	score: z.number().min(0).max(100).multipleOf(0.01).optional(),
	decisionNo: Text(1, 60).optional(),
	issuer: Text(2, 120).optional(),
	issuerLevel: z.enum(["district", "province", "ministry"]).optional(),
	legalBasis: LegalBasis.optional(),
	/** Of the decision or, failing that, of its announcement. */
	issuedOn: PartialDate.optional(),
	issuedBasis: z.enum(["decision", "announcement", "round"]).optional(),
	/** A source of this day already speaks of the recognition. */
	attestedOn: PartialDate.optional(),
	/** The round as printed: `đợt 1 năm 2020`. */
	round: Text(2, 120).optional(),
	/** A re-assessment was filed in time to keep it past its end, at most 180 days (Art. 12.3). */
	reassessmentFiledOn: CalendarDate.optional(),
	extendedUntil: CalendarDate.optional(),
	revoked: z
		.strictObject({
			on: CalendarDate,
			decisionNo: Text(1, 60).optional(),
			reason: Text(3, 300),
		})
		.optional(),
	note: Prose(1000).optional(),
	sources: SourceIds,
	/** Entered by mistake, or for another product: shown nowhere. A revocation is something else. */
	withdrawn: z.boolean().default(false),
});

/** An OCOP certificate: one recognition of one product. Its status is computed, never stored. */
export const Certificate = CertificateFields.refine(
	(c) => c.issuedOn === undefined || c.issuedBasis !== undefined,
	{
		path: ["issuedBasis"],
		error: "certificates.issued_basis",
	},
).refine(
	(c) => c.extendedUntil === undefined || c.reassessmentFiledOn !== undefined,
	{
		path: ["reassessmentFiledOn"],
		error: "certificates.extension_without_filing",
	},
);
export type Certificate = z.infer<typeof Certificate>;
