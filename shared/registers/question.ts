import * as z from "zod";
import { OrganisationType } from "../cooperatives/model.ts";
import { Flag } from "../directory/model.ts";
import { CommuneCode } from "../places/model.ts";
import { COLUMNS, type Column, FIRST_COLUMNS } from "./columns.ts";
import { GAPS } from "./gaps.ts";
import type { RegisterKind } from "./row.ts";

/** Where something is not known, as a value of a filter. */
export const UNKNOWN = "chua-ro";
/** Whatever is missing, as a value of a filter. */
export const ANY_GAP = "gi-do";
export const SORTS = ["ten", "moi", "het-han"] as const;
export type Sort = (typeof SORTS)[number];

const optional = <T extends z.ZodType>(schema: T) =>
	schema.optional().catch(undefined);

/**
 * What is asked of a register, as it stands in the address: a filter that nobody knows is left out,
 * so an old bookmark still opens. `sau` and `truoc` are the place of the row before or after the page.
 */
const Question = z.object({
	q: optional(z.string().trim().min(1).max(100)),
	xa: optional(z.union([CommuneCode, z.literal(UNKNOWN)])),
	bo: optional(z.union([z.string().regex(/^\d{1,2}$/), z.literal(UNKNOWN)])),
	loai: optional(OrganisationType),
	sao: optional(z.enum(["3", "4", "5"])),
	tinh_trang: optional(z.string().regex(/^[a-z_]{1,20}$/)),
	canh_bao: optional(z.union([z.literal("1"), Flag.shape.code])),
	thieu: optional(z.enum([...GAPS, ANY_GAP])),
	lau: optional(z.literal("1")),
	xep: optional(z.enum(SORTS)),
	sau: optional(z.string().min(1).max(200)),
	truoc: optional(z.string().min(1).max(200)),
});
export type Question = z.infer<typeof Question> & { columns: Column[] };

/** Says that the boxes of the columns were shown: an unticked box sends nothing. */
export const COLUMNS_CHOSEN = "cot";
export const columnField = (column: Column) => `cot_${column}`;

export const readQuestion = (
	kind: RegisterKind,
	query: Record<string, string>,
): Question => {
	const filled = Object.entries(query).filter(([, value]) => value !== "");
	return {
		...Question.parse(Object.fromEntries(filled)),
		columns:
			query[COLUMNS_CHOSEN] === undefined
				? [...FIRST_COLUMNS[kind]]
				: COLUMNS[kind].filter(
						(column) => query[columnField(column)] !== undefined,
					),
	};
};

/** Whether anything but the name's order and the first columns was asked for. */
export const isPlain = ({
	columns: _,
	sau: _a,
	truoc: _b,
	xep,
	...filters
}: Question) =>
	(xep === undefined || xep === "ten") &&
	Object.values(filters).every((value) => value === undefined);

/** The question part of an address that asks the same, with something changed. */
export const addressOf = (
	kind: RegisterKind,
	{ columns, ...asked }: Question,
	over: Partial<z.infer<typeof Question>> = {},
): string => {
	const parameters = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...asked, ...over }))
		if (value !== undefined) parameters.set(name, value);
	const isFirst =
		columns.length === FIRST_COLUMNS[kind].length &&
		columns.every((column) => FIRST_COLUMNS[kind].includes(column));
	if (!isFirst) {
		parameters.set(COLUMNS_CHOSEN, "1");
		for (const column of columns) parameters.set(columnField(column), "1");
	}
	const text = parameters.toString();
	return text === "" ? "" : `?${text}`;
};
