import { type Fields, stated } from "../submissions/editable.ts";
import { type Conflict, merge } from "../submissions/merge.ts";
import { isSame } from "../submissions/same.ts";
import { Draft, type DraftKind } from "./model.ts";

/** Fields that are one statement: taken together or not at all. The first one names them. */
const TOGETHER = [
	["commune", "communeBasis", "oldDistrict", "placeAsPrinted"],
	["set", "setConfirmed"],
	["type", "sector"],
	["issuedOn", "issuedBasis"],
	["reassessmentFiledOn", "extendedUntil"],
] as const;

/** What only the source can know: where both sides changed it, the source's word counts. */
const OF_THE_SOURCE: Partial<Record<DraftKind, ReadonlySet<string>>> = {
	organisation: new Set(["status"]),
	product: new Set(["ocopCode", "councilScores"]),
	certificate: new Set([
		"stars",
		"score",
		"decisionNo",
		"issuer",
		"issuerLevel",
		"legalBasis",
		"issuedOn",
		"attestedOn",
		"round",
		"reassessmentFiledOn",
		"revoked",
	]),
};

const MOST_SOURCES = 12;

export type TakenRow = {
	record: Draft;
	/** Fields that people and the file both changed, each to something else; people's word stands. */
	disputed: string[];
};

/**
 * A row of a file over a record that people may have changed since the file's last row. What they
 * changed stays, what the file changed meanwhile comes in, also where it no longer says something.
 * Where both changed a field, people's word stays, but for what only the source can know. `imported`
 * is what the last row said otherwise (`otherwise`); absent: no row has ever spoken of this record.
 */
export const takeRow = (
	row: Draft,
	record: Draft,
	imported: Fields | undefined,
): TakenRow => {
	const base = lastRow(record, imported);
	if (isSame(base, record)) return { record: row, disputed: [] };
	const { merged, conflicts } = merge(
		joined(base),
		joined(row),
		joined(record),
	);
	const disputed: string[] = [];
	for (const conflict of conflicts) {
		const settled = settle(row.kind, conflict);
		if (settled === undefined) disputed.push(conflict.field);
		else merged[conflict.field] = settled.value;
	}
	return { record: Draft.parse(stated(parted(merged))), disputed };
};

/** What the last row said, as a whole. */
export const lastRow = (record: Draft, imported: Fields | undefined): Fields =>
	imported === undefined ? {} : { ...record, ...imported };

/** What a row says otherwise than the record; null where it says nothing. Small, as most say the same. */
export const otherwise = (row: Fields, record: Fields): Fields =>
	Object.fromEntries(
		[...new Set([...Object.keys(row), ...Object.keys(record)])]
			.filter((field) => !isSame(row[field], record[field]))
			.map((field) => [field, row[field] ?? null]),
	);

/** `undefined`: nobody can settle it but a person. */
const settle = (
	kind: DraftKind,
	{ field, base, mine, theirs }: Conflict,
): { value: unknown } | undefined => {
	if (OF_THE_SOURCE[kind]?.has(field)) return { value: mine };
	// The later of two confirmations holds.
	if (field === "confirmedOn")
		return { value: String(mine ?? "") > String(theirs ?? "") ? mine : theirs };
	if (field === "sources") return { value: sourcesOf(base, mine, theirs) };
	return undefined;
};

/** A fact keeps its sources: those of both, without what the file itself has taken back. */
const sourcesOf = (
	base: unknown,
	mine: unknown,
	theirs: unknown,
): unknown[] => {
	const [before, row] = [listed(base), listed(mine)];
	const kept = listed(theirs).filter(
		(source) => row.includes(source) || !before.includes(source),
	);
	return [...new Set([...kept, ...row])].slice(0, MOST_SOURCES);
};

const listed = (value: unknown): unknown[] =>
	Array.isArray(value) ? value : [];

const joined = (fields: Fields): Fields => {
	const whole = { ...fields };
	for (const names of TOGETHER) {
		for (const name of names) delete whole[name];
		whole[names[0]] = Object.fromEntries(
			names.map((name) => [name, fields[name]]),
		);
	}
	return whole;
};

const parted = (whole: Fields): Fields => {
	const fields = { ...whole };
	for (const [first] of TOGETHER)
		Object.assign(fields, { [first]: undefined }, whole[first]);
	return fields;
};
