import type { Words } from "../../words/words.ts";
import type { Speech } from "./speech.ts";

/**
 * An industry, group or set of the programme in the language of the interface; the names of the
 * law are Vietnamese data, the others a translation of ours.
 */
export const programmeName = (
	{ words, name }: Pick<Speech, "name"> & { words: Pick<Words, "programme"> },
	kind: "industry" | "group" | "set",
	key: string | number | undefined,
	vietnamese: string,
): string => words.programme.name[kind][key ?? ""] ?? name(vietnamese);
