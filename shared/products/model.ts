import * as z from "zod";
import { OrganisationType } from "../cooperatives/model.ts";
import { CalendarDate, PartialDate } from "../dates/model.ts";
import { onePerLanguage } from "../languages/translation.ts";
import { Photos } from "../media/photo.ts";
import {
	CommuneCode,
	OldDistrictCode,
	ProvinceCode,
	Slug,
} from "../places/model.ts";
import { ProductSet } from "../programme/model.ts";
import { SourceIds } from "../sources/model.ts";
import { Amount, Prose, Text, WebAddress } from "../text/model.ts";
import { isGtin } from "./gtin.ts";
import { isOcopCode } from "./ocop-code.ts";
import { ProductTranslation } from "./translation.ts";

export const ProductId = z.string().regex(/^[a-z0-9]{4,30}$/, "input.id");
export const Month = z.int().min(1, "products.month").max(12, "products.month");

export const IntellectualProperty = z.strictObject({
	type: z.enum([
		"geographical_indication",
		"certification_mark",
		"collective_mark",
		"trademark",
	]),
	title: Text(2, 200),
	scope: z.enum(["domestic", "abroad"]).default("domestic"),
	since: PartialDate.optional(),
});

/** Points of a council whose decision is not (yet) known: shown as such, never as a certificate. */
export const CouncilScore = z.strictObject({
	council: Text(2, 120),
	on: PartialDate,
	points: z.number().min(0).max(100).multipleOf(0.01),
});

export const Product = z.strictObject({
	kind: z.literal("product"),
	id: ProductId,
	province: ProvinceCode,
	name: Text(2, 200),
	alsoKnownAs: z.array(Text(2, 200)).max(10).default([]),
	nameEn: Text(2, 200).optional(),
	nameZh: Text(1, 120).optional(),
	/** Absent where the source names no owner, or names a person. */
	producer: z
		.string()
		.regex(/^[a-z0-9]{4,30}$/, "input.id")
		.optional(),
	/** The kind of owner, where that is all that may be shown. */
	producerType: OrganisationType.optional(),
	commune: CommuneCode.optional(),
	/** Why this commune: an address, or only the name of the product. */
	communeBasis: z.enum(["address", "product_name"]).optional(),
	oldDistrict: OldDistrictCode.optional(),
	/** The place as the source printed it: `xã Hữu Lễ (thôn Đon Chợ)`. */
	placeAsPrinted: Text(2, 200).optional(),
	set: ProductSet.shape.id.optional(),
	/** False: the set was chosen from the name and no authority has confirmed it. */
	setConfirmed: z.boolean().default(false),
	story: Prose(6000).optional(),
	ingredients: Prose(1000).optional(),
	usage: Prose(1500).optional(),
	storage: Prose(500).optional(),
	shelfLife: Text(1, 120).optional(),
	season: z
		.array(Month)
		.max(12)
		.transform((months) => [...new Set(months)].sort((a, b) => a - b))
		.default([]),
	capacity: z
		.strictObject({
			amount: Amount(1e9).pipe(z.number().positive()),
			unit: Text(1, 30),
			per: z.enum(["month", "season", "year"]),
		})
		.optional(),
	packaging: z.array(Text(1, 120)).max(12).default([]),
	gtin: z.string().refine(isGtin, "products.gtin").optional(),
	/** Code that the programme gave it: see `ocop-code.ts`. */
	ocopCode: z
		.string()
		.trim()
		.refine(isOcopCode, "products.ocop_code")
		.optional(),
	intellectualProperty: z.array(IntellectualProperty).max(8).default([]),
	channels: z
		.array(
			z.strictObject({
				name: Text(2, 120),
				url: WebAddress.optional(),
			}),
		)
		.max(12)
		.default([]),
	councilScores: z.array(CouncilScore).max(6).default([]),
	note: Prose(1000).optional(),
	photos: Photos,
	/** An array, so that a row of a CSV, which cannot hold it, leaves it as it is. */
	translations: z
		.array(ProductTranslation)
		.refine(onePerLanguage, "languages.translated_twice")
		.default([]),
	sources: SourceIds,
	confirmedOn: CalendarDate.optional(),
	discontinued: z.boolean().default(false),
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
export type Product = z.infer<typeof Product>;
