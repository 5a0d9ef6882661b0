import * as z from "zod";
import { parseDay } from "../dates/calendar.ts";
import { CalendarDate, PartialDate } from "../dates/model.ts";
import { parsePartial } from "../dates/partial.ts";
import { Draft, type DraftKind } from "../directory/model.ts";
import { parseNumber } from "../numbers/number.ts";

/**
 * A CSV row as people keep it, turned into a draft that has not been checked yet. The header
 * names fields; `a.b` is a field inside a field; lists are separated by `;`; numbers may be
 * Vietnamese (`1.234,5`), dates dd/mm/yyyy; an empty cell is an absent field. A cell that cannot
 * be read as what its field wants is left as text: the schema then refuses it by name.
 */
export const draftFromCells = (cells: ReadonlyMap<string, string>): unknown => {
	const shape = shapeOf(cells.get("kind"));
	const draft = new Map<string, unknown>();
	const nested = new Map<string, Map<string, unknown>>();
	for (const [column, cell] of cells) {
		if (cell.trim() === "") continue;
		const [field = "", inner] = column.split(".");
		const schema = own(shape, field);
		if (inner === undefined) {
			draft.set(field, read(schema, cell));
			continue;
		}
		const fields = nested.get(field) ?? new Map<string, unknown>();
		fields.set(inner, read(own(fieldsOf(schema), inner), cell));
		nested.set(field, fields);
	}
	for (const [field, fields] of nested)
		draft.set(field, Object.fromEntries(fields));
	return Object.fromEntries(draft);
};

/** Whether a column names a field whose values fit in cells, one that needs JSON Lines, or none. */
export const columnFit = (column: string): "cell" | "nested" | "unknown" => {
	const [field = "", inner, deeper] = column.split(".");
	const schemas = Draft.options.flatMap((option) => {
		const schema = own(shapeFields(option), field);
		const named = inner === undefined ? schema : own(fieldsOf(schema), inner);
		return named === undefined || deeper !== undefined ? [] : [named];
	});
	if (schemas.length === 0) return "unknown";
	return schemas.some(fitsCell) ? "cell" : "nested";
};

type Fields = Record<string, z.ZodType | undefined>;

/** `constructor` is no field, though every object has one. */
const own = (fields: Fields, name: string): z.ZodType | undefined =>
	Object.hasOwn(fields, name) ? fields[name] : undefined;

const shapeFields = (option: (typeof Draft.options)[number]): Fields =>
	option.shape;

const shapeOf = (kind: string | undefined): Fields => {
	const option = Draft.options.find(
		({ shape }) => shape.kind.value === (kind?.trim() as DraftKind),
	);
	return option === undefined ? {} : shapeFields(option);
};

const bare = (schema: z.ZodType | undefined): z.ZodType | undefined => {
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
		return bare(schema.unwrap() as z.ZodType);
	if (schema instanceof z.ZodPipe) return bare(schema.in as z.ZodType);
	return schema;
};

const fieldsOf = (schema: z.ZodType | undefined): Fields => {
	const inside = bare(schema);
	return inside instanceof z.ZodObject ? (inside.shape as Fields) : {};
};

const fitsCell = (schema: z.ZodType): boolean => {
	const inside = bare(schema);
	if (inside instanceof z.ZodObject) return false;
	return !(
		inside instanceof z.ZodArray &&
		bare(inside.element as z.ZodType) instanceof z.ZodObject
	);
};

const read = (schema: z.ZodType | undefined, cell: string): unknown => {
	const inside = bare(schema);
	if (inside === CalendarDate) return parseDay(cell) ?? cell;
	if (inside === PartialDate) return parsePartial(cell) ?? cell;
	if (inside instanceof z.ZodNumber) return parseNumber(cell) ?? cell;
	if (inside instanceof z.ZodLiteral)
		return inside.values.has(Number(cell)) ? Number(cell) : cell;
	if (inside instanceof z.ZodBoolean)
		return YES_NO.get(cell.trim().toLowerCase()) ?? cell;
	if (inside instanceof z.ZodArray)
		return cell
			.split(";")
			.filter((part) => part.trim() !== "")
			.map((part) => read(inside.element as z.ZodType, part));
	return cell;
};

const YES_NO = new Map([
	["có", true],
	["true", true],
	["1", true],
	["không", false],
	["false", false],
	["0", false],
]);

/** Fields of any kind that a CSV cannot hold: a row of a CSV leaves them as they are. */
export const NESTED_FIELDS: ReadonlySet<string> = new Set(
	Draft.options.flatMap((option) =>
		Object.entries(shapeFields(option)).flatMap(([field, schema]) =>
			schema === undefined ||
			fitsCell(schema) ||
			bare(schema) instanceof z.ZodObject
				? []
				: [field],
		),
	),
);
