import { Certificate } from "../certificates/model.ts";
import { Organisation } from "../cooperatives/model.ts";
import type { CalendarDate } from "../dates/model.ts";
import { Product } from "../products/model.ts";
import { type FieldIssue, issuesOf } from "../refusals/from-zod.ts";
import { type Fields, type SubmissionKind, stated } from "./editable.ts";
import type { Submission } from "./model.ts";
import { isSame } from "./same.ts";

/** The standing source of what a cooperative declared itself and staff approved. */
export const SELF_DECLARED = "htxtukhai";
const MOST_SOURCES = 12;

export type WholeRecord = Organisation | Product | Certificate;
type Completed = { record: WholeRecord } | { issues: FieldIssue[] };

/**
 * The whole record as it would stand: what is there now with the approved fields over it, confirmed
 * on a day, or what is wrong with it by field. What follows from a field goes with it: a commune that
 * was chosen is an address, a product set that staff approved is confirmed.
 */
export const completed = (
	submission: Submission,
	current: Fields | undefined,
	approved: Fields,
	confirmedOn: CalendarDate,
): Completed => {
	const { kind, target, province, organisation } = submission;
	const sources = Array.isArray(current?.sources) ? current.sources : [];
	const record = {
		...current,
		...approved,
		...target,
		kind,
		province,
		...(kind === "product" && {
			producer: organisation,
			...consequences(current, approved),
		}),
		...(kind === "organisation" &&
			current === undefined && { type: "cooperative" }),
		...(kind !== "certificate" && { confirmedOn }),
		sources: sources.includes(SELF_DECLARED)
			? sources
			: [...sources.slice(0, MOST_SOURCES - 1), SELF_DECLARED],
	};
	const parsed = SCHEMA[kind].safeParse(stated(record));
	return parsed.success
		? { record: parsed.data }
		: { issues: issuesOf(parsed.error) };
};

const SCHEMA = {
	organisation: Organisation,
	product: Product,
	certificate: Certificate,
} satisfies Record<SubmissionKind, unknown>;

const consequences = (current: Fields | undefined, approved: Fields) => ({
	...(approved.commune !== undefined &&
		!isSame(approved.commune, current?.commune) && { communeBasis: "address" }),
	...(approved.set !== undefined &&
		!isSame(approved.set, current?.set) && { setConfirmed: true }),
});
