import * as z from "zod";
import { EmailAddress, OfficeRole } from "../../shared/accounts/model.ts";
import { clockOf } from "../../shared/data-requests/clock.ts";
import type { ComposeDeps, Composed } from "./compose.ts";
import { composeWatch } from "./compose-watch.ts";
import type { Happened } from "./happened.ts";
import { organisationOf } from "./names.ts";
import { administrators, membersOf, personOf, staffOf } from "./recipients.ts";

/** Letters for an event of a person, a claim, a request, a report or the morning's watch. */
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
		default:
			return composeWatch(deps, event);
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
	if (type === "membership_moved") {
		const [from, organisation] = await Promise.all(
			[before, after].map((side) => {
				const { data } = OfOrganisation.safeParse(side);
				return data && organisationOf(deps, data.organisation);
			}),
		);
		return from && organisation
			? [
					{
						notice: {
							kind: "membership_moved",
							from: from.name,
							organisation,
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
	const { answerBy, doneBy } = clockOf(request);
	if (type === "data_request_extended")
		return [{ notice: { kind: "data_request_extended", doneBy }, to }];
	if (type !== "data_request_received")
		return [{ notice: { kind: "data_request_answered" }, to }];
	return [
		{
			notice: { kind: "data_request_received", answerBy },
			to,
			isReceipt: true,
		},
		{
			notice: { kind: "data_request_waiting", province },
			to: await (province === undefined
				? administrators(deps)
				: staffOf(deps, province)),
		},
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
