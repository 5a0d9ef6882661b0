import { valueText } from "./value-text.ts";

/** One field of a step: what stood there before and after, as a person reads it. */
export type FieldChange = { field: string; before?: string; after?: string };

/** What a record is, rather than what is known of it: the same in every version. */
const STANDING = new Set(["kind", "id", "province"]);

/** Which fields a step changed. Of a first version every field that says something is new. */
export const changesOf = (
	before: Record<string, unknown> | undefined,
	after: Record<string, unknown> | undefined,
): FieldChange[] => {
	const fields = new Set([
		...Object.keys(before ?? {}),
		...Object.keys(after ?? {}),
	]);
	return [...fields]
		.filter((field) => !STANDING.has(field))
		.flatMap((field) => {
			const was = valueText(before?.[field]);
			const is = valueText(after?.[field]);
			if (was === is) return [];
			return {
				field,
				...(was === "" ? {} : { before: was }),
				...(is === "" ? {} : { after: is }),
			};
		});
};
