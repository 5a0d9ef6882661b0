import { EMPTY_FORM } from "../../shared/signed-in/form.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf } from "../signed-in/route.ts";
import { decide, whichOf } from "./decide.ts";
import { queuePage } from "./queue-page.ts";
import { reviewPage } from "./review-page.ts";

const REVIEW = {
	path: "/quan-tri/:province/duyet/:submission",
	right: "staff",
	subject: { kind: "submission", param: "submission" },
} as const;

/** What waits for review, and the decision on one of it. */
export const submissionRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: "/quan-tri/:province/duyet",
		right: "staff",
		subject: { kind: "province", param: "province" },
		answer: async (deps, { params, query }) => ({
			page: await queuePage(deps, params.province ?? "", query),
		}),
	},
	{
		...REVIEW,
		method: "GET",
		answer: async (deps, visit) => ({
			page: await reviewPage(deps, {
				...whichOf(visit),
				form: visit.kept ? { ...EMPTY_FORM, values: visit.kept } : EMPTY_FORM,
			}),
		}),
	},
	{ ...REVIEW, method: "POST", answer: decide },
]);
