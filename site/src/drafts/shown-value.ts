import { entryOf } from "../../../shared/drafts/entries.ts";
import type { Names } from "../../../shared/drafts/pages.ts";
import { isNothing, isRecord } from "../../../shared/submissions/same.ts";
import { organisations } from "../../words/vi/organisations.ts";
import { products } from "../../words/vi/products.ts";
import {
	issuedBasisWords,
	issuerLevelWords,
} from "../../words/work/draft-fields.ts";
import { draftWords as w } from "../../words/work/drafts.ts";

const WORDS: Record<string, Record<string, string>> = {
	sector: organisations.sector,
	seeks: organisations.linkage,
	issuedBasis: issuedBasisWords,
	issuerLevel: issuerLevelWords,
};

/** A value of a field as lines for people; none where there is nothing. */
export const shownValue = (
	field: string,
	value: unknown,
	names: Names,
): string[] => {
	if (isNothing(value)) return [];
	if (field === "season" && Array.isArray(value))
		return [w.months(value.map(Number))];
	if (field === "discontinued") return [w.yes];
	if (field === "capacity") return [capacityLine(value)];
	if (field === "photos" && Array.isArray(value))
		return value.map((photo) => (isRecord(photo) ? String(photo.alt) : ""));
	if (field === "intellectualProperty" && Array.isArray(value))
		return value.map((right) => (isRecord(right) ? rightLine(right) : ""));
	return Object.values(entryOf(field).write(value))
		.flatMap((said) => said.flatMap((text) => text.split("\n")))
		.map((said) => nameOf(field, said, names));
};

const nameOf = (field: string, said: string, names: Names): string => {
	if (field === "commune") return names.commune[said] ?? said;
	if (field === "set") return names.set[said] ?? said;
	return WORDS[field]?.[said] ?? said;
};

const capacityLine = (value: unknown): string => {
	const typed = entryOf("capacity").write(value);
	const said = (name: string) => typed[`capacity.${name}`]?.[0] ?? "";
	return `${said("amount")} ${said("unit")} ${w.per[said("per")] ?? ""}`.trim();
};

const rightLine = ({ type, title }: Record<string, unknown>): string => {
	const types: Record<string, string> = products.rightType;
	return `${types[String(type)] ?? ""}: ${String(title)}`;
};
