import type { Draft } from "../../shared/directory/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { save } from "../directory/save.ts";
import type { FlagDeps } from "./accept-flags.ts";

/** Saves the drafts of one step; what the directory refuses is a refusal of the step. */
export const put = async (
	{ directory, now }: Pick<FlagDeps, "directory" | "now">,
	drafts: Draft[],
	author: Author,
): Promise<void> => {
	const outcomes = await save({ store: directory, now }, drafts, { author });
	for (const outcome of outcomes)
		if (outcome.outcome === "refused")
			throw new Refusal(outcome.code, outcome.values);
};
