import * as z from "zod";
import { CalendarDate, PartialDate } from "../dates/model.ts";
import { onePerLanguage } from "../languages/translation.ts";
import { Photos } from "../media/photo.ts";
import {
	CommuneCode,
	OldDistrictCode,
	ProvinceCode,
	Slug,
} from "../places/model.ts";
import { Source, SourceIds } from "../sources/model.ts";
import { Amount, Prose, Text } from "../text/model.ts";
import { isTaxCode } from "./tax-code.ts";
import { OrganisationTranslation } from "./translation.ts";

/** Kinds that Law 17/2023/QH15 counts as the collective economy. */
export const CooperativeType = z.enum([
	"cooperative_group", // tổ hợp tác
	"cooperative", // hợp tác xã
	"cooperative_union", // liên hiệp hợp tác xã
	"credit_fund", // quỹ tín dụng nhân dân
]);
/** Others that may own an OCOP product (Decision 26/2026/QĐ-TTg, Art. 2.3). */
export const OtherProducerType = z.enum([
	"enterprise",
	"farm",
	"producing_household",
	"business_household",
	"association",
	"destination_operator",
]);
export const OrganisationType = z.enum([
	...CooperativeType.options,
	...OtherProducerType.options,
]);
export type OrganisationType = z.infer<typeof OrganisationType>;

/** The eight fields of activity in which the provinces count cooperatives. */
export const Sector = z.enum([
	"agriculture",
	"industry_crafts",
	"credit",
	"trade_services",
	"transport",
	"environment",
	"construction",
	"electricity",
]);
export type Sector = z.infer<typeof Sector>;

export const OrganisationStatus = z.enum([
	"active",
	"suspended",
	"long_inactive",
	"dissolving",
	"dissolved",
	"special_control", // a credit fund under kiểm soát đặc biệt
]);

/** One number as a source printed it, for one year. Money is integer đồng. */
export const YearlyFigure = z.strictObject({
	year: z.int().min(1990).max(2100),
	indicator: z.enum([
		"revenue",
		"profit",
		"members",
		"permanent_workers",
		"seasonal_workers",
		"charter_capital",
		"support_received",
	]),
	value: Amount().pipe(z.number().nonnegative()),
	unit: z.enum(["dong", "people"]),
	/** The words of the source, where they say less than a number: `hơn 4 tỷ đồng`. */
	asPrinted: Text(1, 120).optional(),
	source: Source.shape.id,
	asOf: PartialDate.optional(),
});

/** Membership in the pilot of Decision 167/QĐ-TTg; scored by Circular 01/2020/TT-BKHĐT. */
export const PilotMembership = z.strictObject({
	programme: Text(2, 80),
	model: Text(2, 300),
	score: z
		.strictObject({ year: z.int(), points: z.number().min(0).max(100) })
		.optional(),
});

/** What partners it looks for: the kinds of linkage. */
export const Linkage = z.enum([
	"off_take",
	"display",
	"consignment",
	"processing",
	"input_supply",
	"export_agent",
	"contract_farming",
]);

/** The fields alone: other schemas pick from these. */
export const OrganisationFields = z.strictObject({
	kind: z.literal("organisation"),
	id: z.string().regex(/^[a-z0-9]{4,30}$/, "input.id"),
	province: ProvinceCode,
	type: OrganisationType,
	/** As printed in the source. */
	name: Text(3, 200),
	alsoKnownAs: z.array(Text(3, 200)).max(10).default([]),
	nameEn: Text(3, 200).optional(),
	/** The name is a person's name (a household): pages show kind and commune instead. */
	nameIsPersonal: z.boolean().default(false),
	taxCode: z.string().refine(isTaxCode, "cooperatives.tax_code").optional(),
	/** Cooperatives registered before 2012 may have only this. */
	legacyRegistrationNo: Text(1, 60).optional(),
	sector: Sector.optional(),
	activities: z.array(Text(2, 120)).max(12).default([]),
	commune: CommuneCode.optional(),
	oldDistrict: OldDistrictCode.optional(),
	address: Text(3, 200).optional(),
	status: OrganisationStatus.default("active"),
	founded: PartialDate.optional(),
	figures: z.array(YearlyFigure).max(60).default([]),
	pilot: PilotMembership.optional(),
	story: Prose(6000).optional(),
	seeks: z.array(Linkage).max(7).default([]),
	/** A remark for readers: what the source says less clearly than a field can. */
	note: Prose(1000).optional(),
	photos: Photos,
	/** An array, so that a row of a CSV, which cannot hold it, leaves it as it is. */
	translations: z
		.array(OrganisationTranslation)
		.refine(onePerLanguage, "languages.translated_twice")
		.default([]),
	sources: SourceIds,
	confirmedOn: CalendarDate.optional(),
	/** Taken off the site: its page becomes a redirect. */
	withdrawn: z.boolean().default(false),
	/** It was the same as that one, which was kept: a withdrawn page leads there. */
	mergedInto: z
		.string()
		.regex(/^[a-z0-9]{4,30}$/, "input.id")
		.optional(),
	/** Only to change the address of the page: an old address keeps leading here. */
	slug: Slug.optional(),
});

/** A cooperative, or another owner of OCOP products. Holds no personal data by design. */
export const Organisation = OrganisationFields.refine(
	(o) =>
		o.type !== "credit_fund" || o.sector === undefined || o.sector === "credit",
	{
		path: ["sector"],
		error: "cooperatives.credit_fund_sector",
	},
);
export type Organisation = z.infer<typeof Organisation>;
