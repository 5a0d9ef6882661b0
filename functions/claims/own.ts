import type { PersonId } from "../../shared/accounts/model.ts";
import type { OwnClaim } from "../../shared/claims/pages.ts";
import type { DirectoryStore } from "../directory/store.ts";
import { organisationsBy } from "./names.ts";
import type { ClaimStore } from "./store.ts";

export type OwnClaimsDeps = {
	claims: Pick<ClaimStore, "ofPerson">;
	directory: Pick<DirectoryStore, "load">;
};

/** What somebody asked for and what became of it, the newest first. */
export const ownClaims = async (
	{ claims, directory }: OwnClaimsDeps,
	person: PersonId,
): Promise<OwnClaim[]> => {
	const found = await claims.ofPerson(person);
	const organisations = await organisationsBy(
		directory,
		found.flatMap(({ organisation }) => organisation ?? []),
	);
	return found.toReversed().map((claim) => ({
		...claim,
		name:
			claim.proposed?.name ??
			organisations.get(claim.organisation ?? "")?.data.name ??
			claim.organisation ??
			"",
	}));
};
