import * as z from "zod";
import { CalendarDate } from "../dates/model.ts";
import { openDataIndexPath } from "../publishing/paths.ts";
import { FORMAT } from "./rows.ts";
import {
	changesPath,
	FileFormat,
	MEDIA_TYPE,
	SetName,
	setFilePath,
	setSchemaPath,
} from "./sets.ts";

const Distribution = z.object({
	format: FileFormat,
	downloadURL: z.url(),
	mediaType: z.string(),
	byteSize: z.int(),
	checksum: z.object({
		algorithm: z.literal("sha256"),
		checksumValue: z.string(),
	}),
	/** Day on which its content last changed. */
	modified: CalendarDate,
});

const DataSet = z.object({
	identifier: SetName,
	/** Lines in it. */
	count: z.int(),
	/** Lines in the one before, and the day on which that was made. */
	previous: z.object({ count: z.int(), modified: CalendarDate }).optional(),
	modified: CalendarDate,
	/** JSON Schema of its JSON file. */
	conformsTo: z.url(),
	distribution: z.array(Distribution),
});
export type DataSet = z.infer<typeof DataSet>;

/** `/data/catalogue.json`: every whole set and its files, with the words of DCAT where it has them. */
export const Catalogue = z.object({
	format: z.string(),
	landingPage: z.url(),
	/** Where the terms of use stand in words. */
	rights: z.url(),
	changes: z.url(),
	dataset: z.array(DataSet),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** Where on the page of the open data its terms of use stand. */
export const TERMS_ANCHOR = "quyen-dung";

/** A file of a set as it is about to be published. */
export type MadeFile = { format: FileFormat; bytes: number; sha256: string };

/** Describes a set; what did not change since `before` keeps its day. */
export const describeSet = (
	name: SetName,
	{
		count,
		files,
		before,
		day,
		origin,
	}: {
		count: number;
		files: MadeFile[];
		before: DataSet | undefined;
		day: CalendarDate;
		origin: string;
	},
): DataSet => {
	const distribution = files.map(({ format, bytes, sha256 }) => {
		const old = before?.distribution.find((file) => file.format === format);
		return {
			format,
			downloadURL: origin + setFilePath(name, format),
			mediaType: MEDIA_TYPE[format],
			byteSize: bytes,
			checksum: { algorithm: "sha256" as const, checksumValue: sha256 },
			modified: old?.checksum.checksumValue === sha256 ? old.modified : day,
		};
	});
	const isSame =
		before !== undefined &&
		distribution.every(
			({ format, checksum }) =>
				before.distribution.find((file) => file.format === format)?.checksum
					.checksumValue === checksum.checksumValue,
		);
	return DataSet.parse({
		identifier: name,
		count,
		previous: isSame
			? before.previous
			: before && { count: before.count, modified: before.modified },
		modified:
			distribution
				.map(({ modified }) => modified)
				.sort()
				.at(-1) ?? day,
		conformsTo: origin + setSchemaPath(name),
		distribution,
	});
};

export const catalogueOf = (dataset: DataSet[], origin: string): Catalogue =>
	Catalogue.parse({
		format: FORMAT,
		landingPage: origin + openDataIndexPath(),
		rights: `${origin}${openDataIndexPath()}#${TERMS_ANCHOR}`,
		changes: origin + changesPath(),
		dataset,
	});
