import * as z from "zod";
import { Link, PageFrame } from "./page-frame.ts";

/** A commune of a list, with what it has. */
export const CountedCommune = Link.extend({
	code: z.string(),
	products: z.int(),
	organisations: z.int(),
});
export type CountedCommune = z.infer<typeof CountedCommune>;

const size = { width: z.int(), height: z.int() };
/** A point on a drawing, in its units. */
const spot = { x: z.int(), y: z.int() };

/** A province drawn in whole units; a path is the data of an SVG path. */
export const ProvinceMap = z.object({
	...size,
	/** Communes with a border; `x` and `y`: where a number fits. */
	shapes: z.array(z.object({ code: z.string(), path: z.string(), ...spot })),
	outline: z.string(),
	/** Between communes whose land came from different old districts. */
	districtLines: z.string(),
	districts: z.array(Link.extend(spot)),
});
export type ProvinceMap = z.infer<typeof ProvinceMap>;

/** Where in its province a commune lies. */
export const Locator = z.object({
	...size,
	outline: z.string(),
	place: z.string(),
	/** Name of the commune. */
	name: z.string(),
});
export type Locator = z.infer<typeof Locator>;

/** `/xa/`: all communes of a province, drawn and listed. */
export const CommunesDocument = z.object({
	kind: z.literal("communes"),
	frame: PageFrame,
	/** Absent where no border of the province is known. */
	map: ProvinceMap.optional(),
	communes: z.array(CountedCommune.extend({ oldDistricts: z.array(Link) })),
});
export type CommunesDocument = z.infer<typeof CommunesDocument>;
