import { authorOf } from "../../shared/accounts/rights.ts";
import type { Decision } from "../../shared/certificates/decision.ts";
import { isWritten } from "../../shared/certificates/decision.ts";
import type { WorkDocumentOf } from "../../shared/signed-in/documents.ts";
import { refusedForm } from "../../shared/signed-in/form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { type Fields, routesOf, type Visit } from "../signed-in/route.ts";
import { fieldsOfAddress, linkTo, readEntry, STEP, valuesOf } from "./entry.ts";
import {
	isHead,
	OF_PROVINCE,
	provinceOf,
	REGISTER,
	registerOf,
} from "./place.ts";
import { planDecision, writeDecision } from "./write-decision.ts";

/** A decision of a hundred products, with their stars and points. */
const LONGEST = 128_000;

type Entry = Awaited<ReturnType<typeof readEntry>>;

const entryPage = async (
	deps: SignedInDeps,
	visit: Visit,
	fields: Fields,
	entry: Entry,
	isRefused = false,
): Promise<WorkDocumentOf<"decision_entry">> => {
	const values = valuesOf(fields, entry.rows);
	return {
		kind: "decision_entry",
		province: await provinceOf(deps, visit),
		form: isRefused
			? refusedForm(values, entry.issues)
			: { values, errors: [] },
		rows: entry.rows.map(({ product, isChosen }) => ({
			id: product,
			name: entry.names.get(product) ?? product,
			isChosen,
		})),
		query: entry.query,
		found: entry.found,
		foundInAll: entry.foundInAll,
		unknown: entry.unknown,
		ambiguous: entry.ambiguous,
	};
};

const headOf = ({ url, ...decision }: Decision) => ({
	...decision,
	...(url && { url }),
});

/** After a search the form goes on where something is to be done, not at its beginning. */
const goesOn = ({
	unknown,
	ambiguous,
	query,
	rows,
}: Entry): WorkDocumentOf<"decision_entry">["goesOn"] => {
	if (unknown.length + ambiguous.length > 0) return "unmatched";
	if (query !== "") return "found";
	return rows.length > 0 ? "rows" : undefined;
};

/** One decision, many products: prepared and looked at by staff, written by the head of the unit. */
export const decisionRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: `${REGISTER}/quyet-dinh`,
		right: "staff",
		...OF_PROVINCE,
		async answer(deps, visit) {
			const fields = visit.kept ?? fieldsOfAddress(visit.query);
			const { code } = await provinceOf(deps, visit);
			const entry = await readEntry(deps, code, fields);
			return { page: await entryPage(deps, visit, fields, entry) };
		},
	},
	{
		method: "POST",
		path: `${REGISTER}/quyet-dinh`,
		right: "staff",
		longest: LONGEST,
		...OF_PROVINCE,
		async answer(deps, visit) {
			const { fields } = visit;
			const province = await provinceOf(deps, visit);
			const entry = await readEntry(deps, province.code, fields);
			// "Find" shows the form again with what was found; nothing is wrong yet.
			if (fields[STEP]?.at(-1) !== "xem")
				return {
					page: {
						...(await entryPage(deps, visit, fields, entry)),
						goesOn: goesOn(entry),
					},
				};
			const { decision, awards, issues } = entry;
			if (decision === undefined || issues.length > 0)
				return {
					page: await entryPage(deps, visit, fields, entry, true),
					status: 422,
				};
			const planned = await planDecision(deps, {
				province: province.code,
				decision,
				awards,
			});
			const values = valuesOf(fields, entry.rows);
			return {
				page: {
					kind: "decision_preview",
					province,
					decision: headOf(decision),
					rows: planned.map(({ award, name, producer, warnings }) => ({
						id: award.product,
						name,
						...(producer && { producer }),
						stars: award.stars,
						score: award.score,
						warnings,
						isWritten: isWritten(warnings),
					})),
					isHead: isHead(visit),
					link: linkTo(`${registerOf(visit)}/quyet-dinh`, values),
					fields: values,
				},
			};
		},
	},
	{
		method: "POST",
		path: `${REGISTER}/quyet-dinh/ghi`,
		right: "head",
		longest: LONGEST,
		...OF_PROVINCE,
		async answer(deps, visit) {
			const { fields } = visit;
			const province = await provinceOf(deps, visit);
			const entry = await readEntry(deps, province.code, fields);
			const { decision, awards, issues } = entry;
			if (decision === undefined || issues.length > 0)
				return {
					page: await entryPage(deps, visit, fields, entry, true),
					status: 422,
				};
			const written = await writeDecision(
				deps,
				{ province: province.code, decision, awards },
				authorOf(
					visit.visitor,
					visit.belongs,
					`Quyết định số ${decision.decisionNo}`,
				),
			);
			return {
				page: {
					kind: "decision_result",
					province,
					decision: headOf(decision),
					rows: written.map(({ award, name, warnings, outcome }) => ({
						id: award.product,
						name,
						warnings,
						outcome: outcome.outcome,
						...(outcome.outcome === "refused" && {
							refusal: { code: outcome.code, values: outcome.values },
						}),
					})),
				},
			};
		},
	},
]);
