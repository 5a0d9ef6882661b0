import type { DirectoryRecord } from "../../shared/directory/model.ts";
import { valueText } from "../../shared/history/value-text.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { TYPE_WORDS } from "../../shared/registers/words.ts";
import { isNothing } from "../../shared/submissions/same.ts";
import type { DirectoryStore } from "../directory/store.ts";

/** Names of what records refer to, by id. */
export type NameBook = Map<string, { name: string }>;

type Shown = DirectoryRecord<"product" | "organisation" | "certificate">;

/** Loads the names of sources, of the producer, of what a thing was merged into or repeats the name of. */
export const nameBook = async (
	directory: Pick<DirectoryStore, "load">,
	records: Shown[],
): Promise<NameBook> => {
	const book: NameBook = new Map();
	const [first] = records;
	if (first === undefined) return book;
	const kind =
		first.data.kind === "product"
			? ("product" as const)
			: ("organisation" as const);
	const repeats = records.flatMap(({ meta }) =>
		meta.flags.flatMap(({ code, detail }) =>
			code === "name_repeats" ? detail.split(" ") : [],
		),
	);
	const merged = "mergedInto" in first.data ? first.data.mergedInto : undefined;
	const producer = "producer" in first.data ? first.data.producer : undefined;
	const sources = new Set(records.flatMap(({ data }) => data.sources));
	const found = await directory.load([
		...[...repeats, ...(merged ? [merged] : [])].map((id) => ({ kind, id })),
		...(producer ? [{ kind: "organisation" as const, id: producer }] : []),
		...[...sources].map((id) => ({ kind: "source" as const, id })),
	]);
	for (const record of found) {
		if (record === undefined) continue;
		const { data } = record;
		if (data.kind === "source") book.set(data.id, { name: data.title });
		else if ("name" in data) book.set(data.id, { name: data.name });
	}
	return book;
};

/** What a record is, rather than what is known of it. */
const STANDING = new Set(["kind", "id", "province"]);

/** Every field that says something, in words. */
export const fieldsOf = (
	data: Shown["data"],
	reference: Reference,
	book: NameBook,
): { field: string; text: string }[] =>
	Object.entries(data).flatMap(([field, value]) =>
		STANDING.has(field) || isNothing(value)
			? []
			: [{ field, text: textOf(field, value, reference, book) }],
	);

/** One value of a record in words. */
export const textOf = (
	field: string,
	value: unknown,
	{ communes, oldDistricts, sets }: Reference,
	book: NameBook,
): string => {
	const key = typeof value === "string" ? value : "";
	switch (field) {
		case "commune":
			return communes.get(key)?.fullName ?? key;
		case "oldDistrict":
			return oldDistricts.get(key)?.name ?? key;
		case "set":
			return sets.get(key)?.name ?? key;
		case "type":
		case "producerType":
			return (
				Object.entries(TYPE_WORDS).find(([type]) => type === key)?.[1] ?? key
			);
		case "producer":
		case "mergedInto":
			return book.get(key)?.name ?? key;
		case "sources":
			return Array.isArray(value)
				? value.map((id) => book.get(String(id))?.name ?? String(id)).join("; ")
				: "";
		default:
			return valueText(value);
	}
};
