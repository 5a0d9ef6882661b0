import { OfficeRole, PersonId } from "../../shared/accounts/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { FormState } from "../../shared/signed-in/form.ts";
import { compareVietnamese } from "../../shared/text/collate.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import type { Answer, Visit } from "../signed-in/route.ts";
import { loadOfficePerson } from "./load-person.ts";

/** Who works for the office, with the form that finds somebody. */
export const peoplePage = async (
	{ accounts, reference }: SignedInDeps,
	form: FormState,
	status = 200,
): Promise<Answer> => {
	const { provinces } = await reference();
	const people = await accounts.people(await accounts.officePeople());
	return {
		status,
		page: {
			kind: "office_people",
			form,
			people: people
				.filter(({ office }) => office !== undefined)
				.map((person) => ({
					...person,
					provinces: (person.office?.provinces ?? []).map(
						(code) => provinces.get(code)?.name ?? code,
					),
				}))
				.sort((a, b) =>
					compareVietnamese(a.name ?? a.email, b.name ?? b.email),
				),
		},
	};
};

/** One person with their role, and the form that changes it. */
export const personPage = async (
	deps: SignedInDeps,
	{ params, visitor }: Visit,
	form?: FormState,
): Promise<Answer> => {
	const id = PersonId.safeParse(params.person);
	if (!id.success) throw new Refusal("accounts.no_such_thing");
	const found = await loadOfficePerson(deps, id.data);
	if (found === undefined) throw new Refusal("accounts.no_such_thing");
	const { office } = found.person;
	return {
		status: form === undefined ? 200 : 422,
		page: {
			kind: "office_person",
			...found,
			isOneself: visitor.person === id.data,
			roles: OfficeRole.options,
			form: {
				errors: [],
				...form,
				values: {
					role: [office?.role ?? "none"],
					provinces: office?.provinces ?? [],
					...form?.values,
				},
			},
		},
	};
};
