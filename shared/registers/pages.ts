import * as z from "zod";
import { REGISTER_KINDS } from "./row.ts";

const Option = z.object({ value: z.string(), label: z.string() });
const Text = z.record(z.string(), z.string());

/** A register of a province: a page of its rows, ready to read. */
export const Register = z.object({
	kind: z.literal("register"),
	province: z.object({ code: z.string(), name: z.string() }),
	of: z.enum(REGISTER_KINDS),
	/** What was asked, as it stands in the fields. */
	asked: Text,
	options: z.object({
		communes: z.array(Option),
		classes: z.array(Option),
		states: z.array(Option),
		gaps: z.array(Option),
	}),
	columns: z.array(z.object({ name: z.string(), label: z.string() })),
	/** Columns that the rows can be ordered by, `name` among them. */
	sorts: z.array(
		z.object({
			column: z.string(),
			path: z.string(),
			direction: z.enum(["ascending", "descending"]),
			isOn: z.boolean(),
		}),
	),
	choosable: z.array(
		z.object({ field: z.string(), label: z.string(), chosen: z.boolean() }),
	),
	rows: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			path: z.string(),
			/** One for each column. */
			cells: z.array(z.string()),
			state: z.string(),
		}),
	),
	/** How many fit; of how many there are. */
	total: z.int(),
	all: z.int(),
	isFiltered: z.boolean(),
	/** Addresses. */
	before: z.string().optional(),
	after: z.string().optional(),
	csv: z.string(),
	xlsx: z.string(),
});

export const RegisterDocuments = [Register] as const;
