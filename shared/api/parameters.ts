import * as z from "zod";
import { CertificateStatus } from "../certificates/status.ts";
import {
	OrganisationStatus,
	OrganisationType,
	Sector,
} from "../cooperatives/model.ts";
import { CommuneCode, OldDistrictCode, ProvinceCode } from "../places/model.ts";
import { LONGEST_TEXT } from "../search/facets.ts";
import { Sort } from "../search/query.ts";

/** What one answer holds without asking. */
export const USUAL_ENTRIES = 24;
const MOST_ENTRIES = 100;
/** Values of one facet in one question. */
const MOST_VALUES = 40;
const LAST_PAGE = 10_000;

/** A parameter that may be given once. An address gives every parameter as a list of texts. */
const once = <V extends z.ZodType<unknown, string>>(value: V) =>
	z
		.array(z.string())
		.max(1, "api.given_twice")
		.transform(([text = ""]) => text)
		.pipe(value)
		.optional();

/** A parameter that may be given several times: one of its values is enough. */
const several = <V extends z.ZodType<unknown, string>>(value: V) =>
	z.array(value).max(MOST_VALUES).optional();

/** Number or short code of an industry, group or set of the programme. */
const ProgrammeCode = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const WholeNumber = (max: number) =>
	z.string().transform(Number).pipe(z.int().min(1).max(max));

const shared = {
	province: once(ProvinceCode),
	q: once(z.string().max(LONGEST_TEXT)),
	commune: several(CommuneCode),
	old_district: several(OldDistrictCode),
	sort: once(Sort),
	page: once(WholeNumber(LAST_PAGE)),
	limit: once(WholeNumber(MOST_ENTRIES)),
};

/** Of `GET /api/products`. An unknown name is refused, so that a slip does not silently list everything. */
export const ProductParameters = z.strictObject({
	...shared,
	industry: several(ProgrammeCode),
	group: several(ProgrammeCode),
	set: several(ProgrammeCode),
	stars: several(z.enum(["3", "4", "5"])),
	status: several(CertificateStatus),
	month: several(z.string().regex(/^([1-9]|1[0-2])$/)),
	producer_type: several(OrganisationType),
});

/** Of `GET /api/organisations`. */
export const OrganisationParameters = z.strictObject({
	...shared,
	sector: several(Sector),
	type: several(OrganisationType),
	status: several(OrganisationStatus),
});

/** Of `GET /api/communes`. */
export const CommuneParameters = z.strictObject({
	province: shared.province,
});
