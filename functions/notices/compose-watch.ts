import * as z from "zod";
import { DUE_FACTS, dueOn } from "../../shared/certificates/watch.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import { ofKind } from "../directory/store.ts";
import type { ComposeDeps, Composed } from "./compose.ts";
import type { Happened } from "./happened.ts";
import { organisationOf } from "./names.ts";
import { membersOf, staffOf } from "./recipients.ts";

/** Letters for what the morning's watch found; for another event none. */
export const composeWatch = async (
	deps: ComposeDeps,
	event: Happened,
): Promise<Composed[]> => {
	const [kind, id = ""] = event.entity.split("#");
	switch (kind) {
		case "certificate":
			return certificate(deps, event, id);
		case "certificates":
			return digest(deps, event, id);
		case "reports":
			return reportsOverdue(deps, event, id);
		default:
			return [];
	}
};

/** What the watch writes into its events: see functions/certificates/watch.ts. */
const DueEvent = z.object({
	fact: z.enum(DUE_FACTS),
	organisation: z.string(),
	product: z.string(),
	end: z.string(),
	closesOn: z.string(),
	isExact: z.boolean(),
});

/** Only what is still so: since the watch looked it may have been revoked, renewed or taken down. */
const certificate = async (
	deps: ComposeDeps,
	{ after, at }: Happened,
	id: string,
): Promise<Composed[]> => {
	const due = DueEvent.parse(after);
	const organisation = await organisationOf(deps, due.organisation);
	const [record, product] = await deps.directory.load([
		{ kind: "certificate", id, product: due.product },
		{ kind: "product", id: due.product },
	]);
	if (organisation === undefined) return [];
	if (!record || !ofKind(record, "certificate")) return [];
	if (!product || !ofKind(product, "product") || product.data.withdrawn)
		return [];
	const { fact, end, closesOn, isExact } = due;
	const present = dueOn(record.data, dayIn(at));
	if (present?.fact !== fact || present.end !== end) return [];
	return [
		{
			notice: {
				kind: "certificate_due",
				organisation,
				product: { id: due.product, name: product.data.name },
				fact,
				end,
				closesOn,
				isExact,
			},
			to: await membersOf(deps, organisation.id),
		},
	];
};

const DigestEvent = z.object({
	counts: z.partialRecord(z.enum(DUE_FACTS), z.int()),
	unreached: z.int().optional(),
});

const digest = async (
	deps: ComposeDeps,
	{ after }: Happened,
	province: string,
): Promise<Composed[]> => [
	{
		notice: {
			kind: "certificate_digest",
			province,
			...DigestEvent.parse(after),
		},
		to: await staffOf(deps, province),
	},
];

const OverdueEvent = z.object({ count: z.int(), days: z.int() });

const reportsOverdue = async (
	deps: ComposeDeps,
	{ after }: Happened,
	province: string,
): Promise<Composed[]> => [
	{
		notice: {
			kind: "reports_overdue",
			province,
			...OverdueEvent.parse(after),
		},
		to: await staffOf(deps, province),
	},
];
