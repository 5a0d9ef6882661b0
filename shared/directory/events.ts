import * as z from "zod";
import { Instant } from "../dates/model.ts";

/**
 * The public thing that an event is about, as one word: `product#ls001`. A certificate belongs
 * to its product; the numbers of a province are one thing, `statistics#20`.
 */
export const EntityRef = z.templateLiteral([
	z.enum([
		"product",
		"organisation",
		"source",
		"statistics",
		"province",
		"old_district",
		"commune",
		"product_set",
	]),
	"#",
	z.string().regex(/^[a-z0-9]{1,40}$/),
]);
export type EntityRef = z.infer<typeof EntityRef>;

/**
 * What the stream hands on when something in the directory was written. It says that a thing
 * changed, not what it is now: whoever receives it reads the table.
 */
export const DirectoryEvent = z.object({
	entity: EntityRef,
	/** A record was saved; or what an organisation shows of how to reach it changed, which stands beside it. */
	type: z.enum(["saved", "contact_changed"]),
	/** A table's stream writes numbers as strings. */
	version: z.coerce.number().pipe(z.int().min(1)),
	at: Instant,
});
export type DirectoryEvent = z.infer<typeof DirectoryEvent>;
