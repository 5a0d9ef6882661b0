import type { PageFrame } from "../../../shared/publishing/documents.ts";
import type { Speech } from "./speech.ts";

/** Who runs the site, inside a sentence: by name, or by the role where no name is known. */
export const operatorOf = (
	{ words, name }: Pick<Speech, "words" | "name">,
	{ province }: Pick<PageFrame, "province">,
): string =>
	province.operator === undefined
		? words.frame.operator
		: name(province.operator);
