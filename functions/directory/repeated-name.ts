import type { Draft, Flag } from "../../shared/directory/model.ts";
import { fold } from "../../shared/text/fold.ts";
import { stripKind } from "../../shared/text/names.ts";
import type { DirectoryStore } from "./store.ts";

/** Flags a name that another entry of the province has too, stored or `earlier` in the same batch. */
export const repeatedName = async (
	store: Pick<DirectoryStore, "namesakes">,
	data: Draft,
	earlier: Draft[],
): Promise<Flag[]> => {
	if (data.kind !== "product" && data.kind !== "organisation") return [];
	const stored = await store.namesakes(data.kind, data.province, data.name);
	const beside = earlier
		.filter(
			(other) =>
				other.kind === data.kind &&
				other.province === data.province &&
				sounds(other.name) === sounds(data.name),
		)
		.map(({ id }) => id);
	const others = [...new Set([...stored, ...beside])].filter(
		(id) => id !== data.id,
	);
	if (others.length === 0) return [];
	return [
		{
			code: "name_repeats",
			field: "name",
			detail: others.slice(0, 5).join(" "),
		},
	];
};

const sounds = (name: string) => fold(stripKind(name));
