import type { Visitor } from "../../shared/accounts/model.ts";
import type { Claim } from "../../shared/claims/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { EMPTY_FORM, type FormState } from "../../shared/signed-in/form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { findOrganisations, MOST_FOUND } from "./find.ts";
import { actingFor, organisationsBy, placeOf, provinceName } from "./names.ts";

/** Longest question: a name has 200 letters. */
const LONGEST_QUERY = 200;

export const showFind = async (
	deps: SignedInDeps,
	query: string,
	visitor: Visitor,
) => {
	const reference = await deps.reference();
	const asked = query.trim().slice(0, LONGEST_QUERY);
	const records =
		asked === ""
			? []
			: await findOrganisations(deps, asked, [...reference.provinces.keys()]);
	return {
		kind: "find_organisation" as const,
		query: asked,
		isMore: records.length > MOST_FOUND,
		found: records.slice(0, MOST_FOUND).map(({ data }) => ({
			id: data.id,
			name: data.name,
			type: data.type,
			place: placeOf(reference, data),
			isMine: visitor.organisations.includes(data.id),
		})),
	};
};

export const showAsk = async (
	deps: SignedInDeps,
	id: string,
	form: FormState,
) => {
	const data = (await organisationsBy(deps.directory, [id])).get(id)?.data;
	if (data === undefined) throw new Refusal("accounts.no_such_thing");
	const members = await deps.accounts.membersOf(id);
	return {
		kind: "ask_for_organisation" as const,
		organisation: {
			id,
			name: data.name,
			type: data.type,
			place: placeOf(await deps.reference(), data),
			taxCode: data.taxCode,
		},
		members: members.length,
		form,
	};
};

export const showPropose = async (deps: SignedInDeps, form: FormState) => {
	const { provinces, communes } = await deps.reference();
	return {
		kind: "propose_organisation" as const,
		provinces: [...provinces.values()].map(({ id, name }) => ({
			code: id,
			name,
		})),
		communes: [...communes.values()].map(({ id, fullName, province }) => ({
			code: id,
			name:
				provinces.size > 1
					? `${fullName} (${provinces.get(province)?.name ?? province})`
					: fullName,
		})),
		form,
	};
};

export const showQueue = async (deps: SignedInDeps, province: string) => {
	const reference = await deps.reference();
	const claims = await deps.claims.openIn(province);
	const organisations = await organisationsBy(
		deps.directory,
		claims.flatMap(({ organisation }) => organisation ?? []),
	);
	const people = new Map(
		(await deps.accounts.people(claims.map(({ person }) => person))).map(
			(person) => [person.id, person],
		),
	);
	const members = await Promise.all(
		claims.map(({ organisation }) =>
			organisation ? deps.accounts.membersOf(organisation) : [],
		),
	);
	return {
		kind: "claim_queue" as const,
		province: provinceName(reference, province),
		claims: claims.map((claim, at) => {
			const person = people.get(claim.person);
			return {
				id: claim.id,
				askedAt: claim.askedAt,
				belonging: claim.belonging,
				name: nameOf(claim, organisations),
				isNew: claim.organisation === undefined,
				person: person?.name ?? person?.email,
				members: members[at]?.length ?? 0,
			};
		}),
	};
};

const nameOf = (
	{ organisation, proposed }: Claim,
	organisations: Awaited<ReturnType<typeof organisationsBy>>,
): string =>
	organisations.get(organisation ?? "")?.data.name ??
	proposed?.name ??
	organisation ??
	"";

export const showReview = async (
	deps: SignedInDeps,
	id: string,
	visitor: Visitor,
	form: FormState = EMPTY_FORM,
) => {
	const claim = await deps.claims.claim(id);
	if (claim === undefined) throw new Refusal("accounts.no_such_thing");
	const reference = await deps.reference();
	const found = await deps.accounts.person(claim.person);
	const data =
		claim.organisation === undefined
			? undefined
			: (await organisationsBy(deps.directory, [claim.organisation])).get(
					claim.organisation,
				)?.data;
	return {
		kind: "claim_review" as const,
		province: provinceName(reference, claim.province),
		claim,
		person: found && { name: found.person.name, email: found.person.email },
		organisation: data && {
			id: data.id,
			name: data.name,
			place: placeOf(reference, data),
			taxCode: data.taxCode,
		},
		commune: claim.proposed && placeOf(reference, claim.proposed),
		members: claim.organisation
			? await actingFor(deps.accounts, claim.organisation)
			: [],
		isOwn: claim.person === visitor.person,
		form,
	};
};
