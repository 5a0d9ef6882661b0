import { stripKind } from "../text/names.ts";
import { remembered } from "./memo.ts";
import { type Word, wordsIn } from "./words.ts";

/** What the search knows of a product or an organisation. Absent: not known. */
export type SearchRecord = {
	id: string;
	/** The readable part of its address, where it is not the slug of its name. */
	slug?: string | undefined;
	name: string;
	alsoKnownAs?: string[] | undefined;
	nameEn?: string | undefined;
	nameZh?: string | undefined;
	/** Of a product. */
	producer?: string | undefined;
	/** Kind of organisation, or of the producer. */
	type?: string | undefined;
	commune?: string | undefined;
	/** Only where the commune is not known. */
	oldDistrict?: string | undefined;
	set?: string | undefined;
	stars?: number | undefined;
	status?: string | undefined;
	sector?: string | undefined;
	season?: number[] | undefined;
	/** Day of its certificate, `20251231`. */
	since?: string | undefined;
};

/** A text of a record that is searched, and what it weighs. */
export type Field = {
	field: "name" | "also_known_as" | "name_en" | "name_zh" | "producer";
	text: string;
	words: Word[];
};

/**
 * The texts in which words are looked for. The kind that a name of an organisation begins with
 * is not one of its words: it is asked for by kind, and would be found everywhere.
 */
export const fieldsOf = (record: SearchRecord, isThing: boolean): Field[] => {
	const fields: Field[] = [];
	const add = (
		field: Field["field"],
		text: string | undefined,
		isOrganisation = false,
	) => {
		if (text === undefined) return;
		const words = isOrganisation ? wordsAfterKind(text) : wordsIn(text);
		fields.push({ field, text, words });
	};
	add("name", record.name, !isThing);
	for (const name of record.alsoKnownAs ?? [])
		add("also_known_as", name, !isThing);
	add("name_en", record.nameEn);
	add("name_zh", record.nameZh);
	add("producer", record.producer, true);
	return fields;
};

const wordsAfterKind = remembered((name) => {
	const from = name.length - stripKind(name).length;
	return wordsIn(name).filter(({ start }) => start >= from);
});
