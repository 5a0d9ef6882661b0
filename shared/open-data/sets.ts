import * as z from "zod";
import { type CellValue, csvHeader, csvLine } from "./csv.ts";
import {
	CertificateRow,
	CommuneRow,
	FORMAT,
	ProducerRow,
	ProductRow,
	SourceRow,
} from "./rows.ts";

export const SetName = z.enum([
	"products",
	"producers",
	"certificates",
	"communes",
	"sources",
]);
export type SetName = z.infer<typeof SetName>;
export const FileFormat = z.enum(["json", "csv", "geojson"]);
export type FileFormat = z.infer<typeof FileFormat>;

const ROWS = {
	products: ProductRow,
	producers: ProducerRow,
	certificates: CertificateRow,
	communes: CommuneRow,
	sources: SourceRow,
} satisfies Record<SetName, z.ZodObject>;

export const MEDIA_TYPE: Record<FileFormat, string> = {
	json: "application/json; charset=utf-8",
	csv: "text/csv; charset=utf-8; header=present",
	geojson: "application/geo+json",
};

export const setFilePath = (name: SetName, format: FileFormat) =>
	`/data/${name}.${format}`;
export const setSchemaPath = (name: SetName) => `/data/schema/${name}.json`;
export const cataloguePath = () => "/data/catalogue.json";
export const changesPath = () => "/data/changes.json";

/** The forms that a set is published in; a place on a map only where there is one. */
export const formatsOf = (name: SetName): FileFormat[] =>
	name === "products" || name === "communes"
		? ["json", "csv", "geojson"]
		: ["json", "csv"];

/** A line of any set, as the files write it. */
export type Row = Readonly<Record<string, CellValue>>;

/** What names a line for ever. */
export const rowId = (name: SetName, row: Row): string =>
	String(row[name === "communes" ? "code" : "id"]);

/** Addresses are written whole: a file is read far from the site it came from. */
export const withOrigin = (row: Row, origin: string): Row => ({
	...row,
	...("page" in row && { page: `${origin}${row.page}` }),
	...("data" in row && { data: `${origin}${row.data}` }),
});

/** Opens the JSON file of a set; one line for each row follows, with `,` between, then `JSON_END`. */
export const jsonStart = (name: SetName, origin: string): string =>
	`${JSON.stringify({ set: name, format: FORMAT, schema: origin + setSchemaPath(name) }).slice(0, -1)},"items":[\n`;
export const JSON_END = "\n]}\n";

/** The whole JSON file of a set as it is read back. */
export const SetFile = z.object({
	items: z.array(z.record(z.string(), z.unknown())),
});

const columns = (name: SetName) => Object.keys(ROWS[name].shape);
export const csvStart = (name: SetName): string => csvHeader(columns(name));
export const csvRow = (name: SetName, row: Row): string =>
	csvLine(columns(name), row);

/** JSON Schema of the JSON file of a set, made of the very schema that its rows pass. */
export const schemaOfSet = (name: SetName, origin: string): string =>
	`${JSON.stringify(
		{
			$schema: "https://json-schema.org/draft/2020-12/schema",
			$id: origin + setSchemaPath(name),
			title: name,
			type: "object",
			properties: {
				set: { const: name },
				format: { const: FORMAT },
				schema: { const: origin + setSchemaPath(name) },
				items: { type: "array", items: schemaOfRow(name) },
			},
			required: ["set", "format", "schema", "items"],
		},
		null,
		"\t",
	)}\n`;

const schemaOfRow = (name: SetName) => {
	const { $schema, ...schema } = z.toJSONSchema(ROWS[name], {
		io: "output",
		// A calendar date is a checked text, not a shape that JSON Schema has.
		unrepresentable: "any",
	});
	return schema;
};
