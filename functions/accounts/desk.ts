import type { Visitor } from "../../shared/accounts/model.ts";
import { accountPath } from "../../shared/drafts/paths.ts";
import type { WorkDocumentOf } from "../../shared/signed-in/documents.ts";
import { organisationsBy } from "../claims/names.ts";
import { type OwnClaimsDeps, ownClaims } from "../claims/own.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf } from "../signed-in/route.ts";

/** What somebody finds after signing in; of what they asked for, what waits and what was just denied. */
export const showDesk = async (
	deps: OwnClaimsDeps,
	{ person, organisations }: Visitor,
): Promise<WorkDocumentOf<"desk">> => {
	const [records, claims] = await Promise.all([
		organisationsBy(deps.directory, organisations),
		person === undefined ? [] : ownClaims(deps, person),
	]);
	return {
		kind: "desk",
		organisations: [...records.values()].map(({ data: { id, name } }) => ({
			id,
			name,
		})),
		claims: claims.filter(
			({ state }, at) => state === "open" || (at === 0 && state === "denied"),
		),
	};
};

/**
 * `/tai-khoan/`: what somebody can do here. Who has nothing to choose from is led on at once: staff to
 * their own desk, the people of one organisation to its page.
 */
export const deskRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: "/tai-khoan",
		right: "person",
		async answer(deps, { visitor, query }) {
			const page = await showDesk(deps, visitor);
			const { organisations, claims } = page;
			const [only, ...others] = organisations;
			// What was just done is said here.
			if (query.xong !== undefined || claims.length + others.length > 0)
				return { page };
			if (only && !visitor.office) return { goTo: accountPath(only.id) };
			return visitor.office && !only ? { goTo: "/quan-tri" } : { page };
		},
	},
]);
