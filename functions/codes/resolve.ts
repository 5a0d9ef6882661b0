import { CodeCard, codeList } from "../../shared/codes/listings.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { PublishingStore } from "../publishing/store.ts";

export type ResolveDeps = { publishing: Pick<PublishingStore, "list"> };

/** The product that bears a code; of several, that with the lowest id. Refused where there is none. */
export const resolveCode = async (
	{ publishing }: ResolveDeps,
	code: string,
): Promise<CodeCard> => {
	const [card] = await publishing.list(codeList(code), CodeCard, 1);
	if (card === undefined) throw new Refusal("codes.unknown", { code });
	return card;
};
