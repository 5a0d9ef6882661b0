import { authorOf } from "../../shared/accounts/rights.ts";
import { MergeForm } from "../../shared/quality/forms.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { answerForm, openedForm } from "../signed-in/answer-form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { type Route, routesOf, type Visit } from "../signed-in/route.ts";
import { mergeThings } from "./merge-things.ts";
import { qualityOf } from "./overview.ts";
import { type Pair, showMerge } from "./show-merge.ts";

const KINDS = [
	{ kind: "product", folder: "san-pham" },
	{ kind: "organisation", folder: "to-chuc" },
] as const;

const mergeRoutesOf = ({
	kind,
	folder,
}: (typeof KINDS)[number]): Route<SignedInDeps>[] => {
	const route = {
		path: `/quan-tri/:province/${folder}/:${kind}/gop/:other`,
		right: "staff",
		subject: { kind, param: kind },
	} as const;
	/** The right was asked for the first one's own province. */
	const pairOf = ({ params, belongs }: Visit): Pair => {
		if (belongs.province !== params.province)
			throw new Refusal("accounts.no_such_thing");
		return {
			kind,
			province: params.province ?? "",
			ids: [params[kind] ?? "", params.other ?? ""],
		};
	};
	return [
		{
			method: "GET",
			...route,
			answer: async (deps, visit) => ({
				page: await showMerge(
					deps,
					pairOf(visit),
					openedForm(visit, { keep: visit.params[kind] }),
				),
			}),
		},
		{
			method: "POST",
			...route,
			answer: (deps, visit) => {
				const { visitor, belongs } = visit;
				const pair = pairOf(visit);
				return answerForm(visit, {
					schema: MergeForm,
					page: (form) => showMerge(deps, pair, form),
					act: async ({ keep, take, reason }) => {
						const drop = pair.ids.find((id) => id !== keep);
						if (drop === undefined || !pair.ids.includes(keep))
							throw new Refusal("quality.not_two");
						const { province } = belongs;
						const author = authorOf(visitor, { province }, reason);
						await mergeThings(deps, { kind, keep, drop, take, author });
						return {
							goTo: `/quan-tri/${pair.province}/${folder}/${keep}`,
							done: "merged",
						};
					},
				});
			},
		},
	];
};

/** What wants a look in a province, and making one of two entries. */
export const qualityRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: "/quan-tri/:province/chat-luong",
		right: "staff",
		subject: { kind: "province", param: "province" },
		// It reads both registers.
		limit: { most: 60, minutes: 5 },
		answer: async (deps, { params }) => ({
			page: await qualityOf(deps, params.province ?? ""),
		}),
	},
	...KINDS.flatMap(mergeRoutesOf),
]);
