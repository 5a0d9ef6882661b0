import * as z from "zod";
import { EmailAddress, OfficeRole } from "../../shared/accounts/model.ts";
import { DUE_FACTS } from "../../shared/certificates/watch.ts";
import { clockOf } from "../../shared/data-requests/clock.ts";
import type { ComposeDeps, Composed } from "./compose.ts";
import type { Happened } from "./happened.ts";
import { organisationOf } from "./names.ts";
import { membersOf, personOf, staffOf } from "./recipients.ts";

/** Letters for an event of a person, a claim, a request or the certificate watch. */
export const composeAccount = async (
	deps: ComposeDeps,
	event: Happened,
): Promise<Composed[]> => {
	const [kind = "", id = ""] = event.entity.split("#");
	switch (kind) {
		case "claim":
			return claim(deps, event, id);
		case "person":
			return person(deps, event, id);
		case "data_request":
			return dataRequest(deps, event, id);
		case "report":
			return report(deps, id);
		case "certificate":
			return certificate(deps, event);
		case "certificates":
			return digest(deps, event, id);
		default:
			return [];
	}
};

const claim = async (
	deps: ComposeDeps,
	{ type, author }: Happened,
	id: string,
): Promise<Composed[]> => {
	const found = await deps.claims.claim(id);
	if (found === undefined) return [];
	const organisation =
		found.organisation && (await organisationOf(deps, found.organisation));
	const name = organisation
		? organisation.name
		: (found.proposed?.name ?? undefined);
	if (type === "claim_asked")
		return [
			{
				notice: {
					kind: "claim_waiting",
					province: found.province,
					...(name && { organisation: name }),
				},
				to: await staffOf(deps, found.province),
			},
			...(organisation
				? [
						{
							notice: { kind: "claim_on_yours" as const, organisation },
							to: (await membersOf(deps, organisation.id)).filter(
								({ id: member }) => member !== found.person,
							),
						},
					]
				: []),
		];
	const to = await personOf(deps, found.person);
	if (type === "claim_approved" && organisation)
		return [{ notice: { kind: "claim_approved", organisation }, to }];
	if (type === "claim_denied")
		return [
			{
				notice: {
					kind: "claim_denied",
					organisation: name,
					reason: found.reason ?? author.reason,
				},
				to,
			},
		];
	return [];
};

const OfOrganisation = z.object({ organisation: z.string() });
const OfOffice = z.object({ role: OfficeRole });

const person = async (
	deps: ComposeDeps,
	{ type, author, before, after }: Happened,
	id: string,
): Promise<Composed[]> => {
	const to = await personOf(deps, id);
	const { reason } = author;
	if (type === "membership_ended") {
		const ended = OfOrganisation.safeParse({ ...after, ...before });
		const organisation =
			ended.data && (await organisationOf(deps, ended.data.organisation));
		return organisation
			? [
					{
						notice: {
							kind: "membership_ended",
							organisation: organisation.name,
							reason,
						},
						to,
					},
				]
			: [];
	}
	// What the deployment itself appoints is given at the first sign-in, to whoever is just there.
	if (author.actor.startsWith("job:")) return [];
	if (type === "office_taken")
		return [{ notice: { kind: "office_taken", reason }, to }];
	if (type !== "office_given" && type !== "office_changed") return [];
	const given = OfOffice.safeParse(after);
	return given.success
		? [{ notice: { kind: "office_given", role: given.data.role, reason }, to }]
		: [];
};

/** Nothing of what was asked or answered: it is read after signing in. */
const dataRequest = async (
	deps: ComposeDeps,
	{ type }: Happened,
	id: string,
): Promise<Composed[]> => {
	const request = await deps.dataRequests.request(id);
	if (request === undefined) return [];
	const { province } = request;
	const to = await personOf(deps, request.person);
	if (type !== "data_request_received")
		return [{ notice: { kind: "data_request_answered" }, to }];
	return [
		{
			notice: {
				kind: "data_request_received",
				answerBy: clockOf(request).answerBy,
			},
			to,
			isReceipt: true,
		},
		...(province === undefined
			? []
			: [
					{
						notice: { kind: "data_request_waiting" as const, province },
						to: await staffOf(deps, province),
					},
				]),
	];
};

/** To whoever reported, where they left an address of mail and staff wrote an answer. */
const report = async (
	{ reports }: ComposeDeps,
	number: string,
): Promise<Composed[]> => {
	const [found, contact] = await Promise.all([
		reports.report(number),
		reports.contact(number),
	]);
	const answer = found?.closed?.answer;
	const email = EmailAddress.safeParse(contact?.contact.trim());
	if (found === undefined || answer === undefined || !email.success) return [];
	return [
		{
			notice: { kind: "report_closed", number, answer },
			to: [
				{
					id: `report:${number}`,
					email: email.data,
					language: found.language === "vi" ? "vi" : "en",
				},
			],
		},
	];
};

/** What the watch writes into its events: see functions/certificates/watch.ts. */
const DueEvent = z.object({
	fact: z.enum(DUE_FACTS),
	organisation: z.string(),
	product: z.string(),
	name: z.string(),
	end: z.string(),
	closesOn: z.string(),
	isExact: z.boolean(),
});

const certificate = async (
	deps: ComposeDeps,
	{ after }: Happened,
): Promise<Composed[]> => {
	const due = DueEvent.parse(after);
	const organisation = await organisationOf(deps, due.organisation);
	if (organisation === undefined) return [];
	const { fact, end, closesOn, isExact } = due;
	return [
		{
			notice: {
				kind: "certificate_due",
				organisation,
				product: { id: due.product, name: due.name },
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
			counts: DigestEvent.parse(after).counts,
		},
		to: await staffOf(deps, province),
	},
];
