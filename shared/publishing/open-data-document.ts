import * as z from "zod";
import { CalendarDate } from "../dates/model.ts";
import type { Catalogue } from "../open-data/catalogue.ts";
import type { Changes } from "../open-data/changes.ts";
import {
	FileFormat,
	SetName,
	setFilePath,
	setSchemaPath,
} from "../open-data/sets.ts";
import type { Province } from "../places/model.ts";
import { frame } from "./frame.ts";
import { PageFrame } from "./page-frame.ts";
import { openDataIndexPath } from "./paths.ts";

/** `/data/`: which whole sets there are, how large, and what changed last. */
export const OpenDataDocument = z.object({
	kind: z.literal("open_data"),
	frame: PageFrame,
	format: z.string(),
	/** Full names of the provinces in the sets. */
	provinces: z.array(z.string()),
	sets: z.array(
		z.object({
			name: SetName,
			count: z.int(),
			modified: CalendarDate,
			schema: z.string(),
			files: z.array(
				z.object({
					format: FileFormat,
					path: z.string(),
					mediaType: z.string(),
					bytes: z.int(),
				}),
			),
		}),
	),
	/** The newest runs that changed anything, counted. */
	runs: z.array(
		z.object({
			day: CalendarDate,
			added: z.int(),
			changed: z.int(),
			withdrawn: z.int(),
		}),
	),
	/** An example of each kind of address, for whoever reads one thing. */
	example: z.string().optional(),
});
export type OpenDataDocument = z.infer<typeof OpenDataDocument>;

const SHOWN_RUNS = 10;

/** `provinces`: those in the sets; the page belongs to `province`. */
export const buildOpenData = (
	province: Province,
	provinces: Province[],
	catalogue: Catalogue,
	{ runs }: Changes,
	example: string | undefined,
): OpenDataDocument =>
	OpenDataDocument.parse({
		kind: "open_data",
		frame: frame(province, openDataIndexPath()),
		format: catalogue.format,
		provinces: provinces.map(({ fullName }) => fullName),
		sets: catalogue.dataset.map(
			({ identifier, count, modified, distribution }) => ({
				name: identifier,
				count,
				modified,
				schema: setSchemaPath(identifier),
				files: distribution.map(({ format, mediaType, byteSize }) => ({
					format,
					path: setFilePath(identifier, format),
					mediaType,
					bytes: byteSize,
				})),
			}),
		),
		runs: runs.slice(0, SHOWN_RUNS).map(({ day, sets }) => {
			const changes = Object.values(sets);
			const sum = (of: "added" | "changed" | "withdrawn") =>
				changes.reduce((total, change) => total + change[of].length, 0);
			return {
				day,
				added: sum("added"),
				changed: sum("changed"),
				withdrawn: sum("withdrawn"),
			};
		}),
		example,
	});
