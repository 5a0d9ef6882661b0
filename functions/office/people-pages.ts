import {
	EndSessions,
	FindPerson,
	officeOf,
	SetOffice,
} from "../../shared/office/forms.ts";
import { EMPTY_FORM, refusedForm } from "../../shared/signed-in/form.ts";
import { endSessions, setOffice } from "../accounts/set-office.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { readFields } from "../signed-in/fields.ts";
import { routesOf } from "../signed-in/route.ts";
import { peoplePage, personPage } from "./people-answers.ts";

const PATH = "/quan-tri/nhan-su";

/** Who works for the office: only administrators see and change it. */
export const peopleRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: PATH,
		right: "admin",
		answer: (deps, { kept }) =>
			peoplePage(deps, kept ? { values: kept, errors: [] } : EMPTY_FORM),
	},
	{
		method: "POST",
		path: PATH,
		right: "admin",
		limit: { most: 30, minutes: 10 },
		async answer(deps, { fields }) {
			const read = readFields(FindPerson, fields);
			if ("issues" in read)
				return peoplePage(deps, refusedForm(fields, read.issues), 422);
			const person = await deps.accounts.withEmail(read.data.email);
			if (person === undefined)
				return peoplePage(
					deps,
					{
						values: fields,
						errors: [{ field: "email", code: "office.nobody", values: {} }],
					},
					422,
				);
			return { goTo: `${PATH}/${person.id}` };
		},
	},
	{
		method: "GET",
		path: `${PATH}/:person`,
		right: "admin",
		async answer(deps, visit) {
			const answer = await personPage(deps, visit);
			if (
				visit.kept &&
				"page" in answer &&
				answer.page.kind === "office_person"
			)
				answer.page.form = { values: visit.kept, errors: [] };
			return answer;
		},
	},
	{
		method: "POST",
		path: `${PATH}/:person`,
		right: "admin",
		async answer(deps, visit) {
			const { fields, params, visitor } = visit;
			const read = readFields(SetOffice, fields);
			if ("issues" in read)
				return personPage(deps, visit, refusedForm(fields, read.issues));
			const { role, provinces, reason } = read.data;
			const known = (await deps.reference()).provinces;
			const isPlaceless =
				(role === "staff" || role === "head") &&
				(provinces.length === 0 || !provinces.every((code) => known.has(code)));
			if (isPlaceless)
				return personPage(deps, visit, {
					values: fields,
					errors: [
						{ field: "provinces", code: "office.provinces", values: {} },
					],
				});
			await setOffice(deps, visitor, params.person ?? "", {
				wanted: officeOf(read.data),
				reason,
			});
			return {
				goTo: `${PATH}/${params.person}`,
				done: role === "none" ? "ended" : "saved",
			};
		},
	},
	{
		method: "POST",
		path: `${PATH}/:person/phien`,
		right: "admin",
		async answer(deps, visit) {
			const read = readFields(EndSessions, visit.fields);
			if ("issues" in read)
				return personPage(deps, visit, refusedForm(visit.fields, read.issues));
			const id = visit.params.person ?? "";
			await endSessions(deps, visit.visitor, id, read.data.why);
			return { goTo: `${PATH}/${id}`, done: "sessions_ended" };
		},
	},
]);
