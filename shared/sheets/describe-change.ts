import { OrganisationType } from "../cooperatives/model.ts";
import { formatDay } from "../dates/calendar.ts";
import { TYPE_WORDS } from "../registers/words.ts";
import { FIELDS, isSheetField } from "./fields.ts";
import type { PlannedChange } from "./pending.ts";

/** Fields that the sheet does not say, but that come with what it says. */
const ALONG = new Map([
	["producer", "Sản phẩm: chủ thể"],
	["producerType", "Sản phẩm: loại chủ thể"],
	["commune", "Xã, phường"],
	["oldDistrict", "Huyện cũ"],
	["placeAsPrinted", "Nơi, như bảng ghi"],
]);
const UNSAID = new Set([
	"kind",
	"sources",
	"status",
	"id",
	"province",
	"product",
	"communeBasis",
	"setConfirmed",
	"issuedBasis",
]);
const LONGEST = 300;

export type DescribedChange = {
	kind: PlannedChange["draft"]["kind"];
	id: string;
	name: string;
	isNew: boolean;
	row: number;
	fields: {
		field: string;
		before?: string | undefined;
		after?: string | undefined;
		/** People wrote by hand what stands there now. */
		isEdited?: boolean | undefined;
	}[];
};

/** Of the fields that people wrote by hand those that a change makes say something else. */
export const overwritten = (
	{ draft, before }: PlannedChange,
	edited: readonly string[],
): string[] => {
	const was = new Map<string, unknown>(Object.entries(before ?? {}));
	const is = new Map<string, unknown>(Object.entries(draft));
	return edited.filter(
		(field) =>
			!UNSAID.has(field) &&
			JSON.stringify(was.get(field)) !== JSON.stringify(is.get(field)),
	);
};

/** A change in words: what stood in each field, and what would. `nameOf` says what an id is called. */
export const describeChange = (
	{ draft, before, row, overwrites }: PlannedChange,
	nameOf: (id: string) => string | undefined,
): DescribedChange => {
	const wordsOf = (field: string, value: unknown) =>
		field === "producer" && typeof value === "string"
			? (nameOf(value) ?? value)
			: field === "type" || field === "producerType"
				? typeWords(value)
				: plainWords(value);
	const was = new Map<string, unknown>(Object.entries(before ?? {}));
	const is = new Map<string, unknown>(Object.entries(draft));
	const fields = [...new Set([...was.keys(), ...is.keys()])]
		.filter(
			(field) =>
				!UNSAID.has(field) &&
				JSON.stringify(was.get(field)) !== JSON.stringify(is.get(field)),
		)
		.map((field) => ({
			field: labelOf(draft.kind, field),
			before: wordsOf(field, was.get(field)),
			after: wordsOf(field, is.get(field)),
			...(overwrites?.includes(field) && { isEdited: true }),
		}))
		.filter(({ before, after }) => before !== after);
	return {
		kind: draft.kind,
		id: draft.id,
		name:
			draft.kind === "certificate"
				? (nameOf(draft.product) ?? draft.product)
				: draft.name,
		isNew: before === undefined,
		row,
		fields,
	};
};

const labelOf = (kind: string, field: string): string => {
	const name = `${kind}.${field}`;
	return isSheetField(name) ? FIELDS[name].label : (ALONG.get(field) ?? field);
};

const typeWords = (value: unknown): string | undefined =>
	OrganisationType.options.flatMap((type) =>
		type === value ? [TYPE_WORDS[type]] : [],
	)[0];

const plainWords = (value: unknown): string | undefined => {
	if (value === undefined || value === false) return undefined;
	if (value === true) return "có";
	if (Array.isArray(value))
		return value.length === 0
			? undefined
			: value.map(plain).join(", ").slice(0, LONGEST);
	return plain(value).slice(0, LONGEST);
};

const plain = (value: unknown): string => {
	if (typeof value === "string")
		return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
	return typeof value === "number"
		? String(value).replace(".", ",")
		: JSON.stringify(value);
};
