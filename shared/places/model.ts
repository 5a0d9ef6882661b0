import * as z from "zod";
import { Amount, Text, WebAddress } from "../text/model.ts";
import { parsePhone } from "../text/phone.ts";
import { BORDER_LIMIT, isBorder } from "./border.ts";

/** Two-digit province code of Decision 19/2025/QĐ-TTg. */
export const ProvinceCode = z.string().regex(/^\d{2}$/, "places.province_code");
/** Five-digit commune code of Decision 19/2025/QĐ-TTg, in force since 01/07/2025. */
export const CommuneCode = z.string().regex(/^\d{5}$/, "places.commune_code");
/** Three-digit code of a district that existed until 30/06/2025. */
export const OldDistrictCode = z
	.string()
	.regex(/^\d{3}$/, "places.old_district_code");
export const Slug = z
	.string()
	.max(120, "input.too_long")
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "places.slug");

/** Rings as `border.ts` writes them. */
const Border = z
	.string()
	.max(BORDER_LIMIT, "input.too_long")
	.refine(isBorder, "places.border");

/** Who runs the site and answers for it: an organisation, with the ways to reach its office. */
export const Operator = z.strictObject({
	name: Text(2, 200),
	address: Text(2, 200).optional(),
	/** As the office writes it. */
	phone: Text(3, 30)
		.refine((text) => "e164" in parsePhone(text), "text.phone")
		.optional(),
	email: z.email().max(200, "input.too_long").optional(),
});
export type Operator = z.infer<typeof Operator>;

export const Province = z.strictObject({
	kind: z.literal("province"),
	id: ProvinceCode,
	/** Without the word for its kind: `Lạng Sơn`. */
	name: Text(2, 60),
	/** `tỉnh Lạng Sơn`, as it stands in a sentence. */
	fullName: Text(2, 80),
	/** The front page of the service; the others live under `/tinh/{slug}/`. */
	isFront: z.boolean().default(false),
	/** Plainly fictional: marked on every page, never indexed, never deployed to production. */
	isDemonstration: z.boolean().default(false),
	/** The province's own OCOP portal, which keeps the official register. */
	portal: WebAddress.optional(),
	operator: Operator.optional(),
	slug: Slug,
	/** Its outline, coarse: where in it a commune lies is shown on a small map. */
	border: Border.optional(),
});
export type Province = z.infer<typeof Province>;

export const OldDistrict = z.strictObject({
	kind: z.literal("old_district"),
	id: OldDistrictCode,
	province: ProvinceCode,
	/** `Huyện Chi Lăng`, `Thành phố Lạng Sơn`. */
	name: Text(2, 80),
	slug: Slug,
	/** The communes of today that took land from it: many-to-many, a commune may stand in two. */
	communes: z.array(CommuneCode).min(1).max(60),
});
export type OldDistrict = z.infer<typeof OldDistrict>;

export const Predecessor = z.strictObject({
	name: Text(2, 80),
	district: Text(2, 80),
	transfer: z.enum(["whole", "part", "unchanged"]),
});

export const Commune = z.strictObject({
	kind: z.literal("commune"),
	id: CommuneCode,
	province: ProvinceCode,
	type: z.enum(["commune", "ward", "special_zone"]),
	name: Text(1, 60),
	/** In the spelling of the National Statistics Office: `Xã Quý Hòa`. */
	fullName: Text(2, 80),
	/** Unique over all provinces: it is the address of the page, `/xa/{slug}`. */
	slug: Slug,
	centroid: z.strictObject({ lat: Amount(90), lng: Amount(180) }).optional(),
	/** A commune without one stands in lists and not on the map. */
	border: Border.optional(),
	oldDistricts: z
		.array(OldDistrictCode)
		.max(6)
		.transform((ids) => [...new Set(ids)])
		.default([]),
	predecessors: z.array(Predecessor).max(40).default([]),
});
export type Commune = z.infer<typeof Commune>;
