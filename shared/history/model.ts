import * as z from "zod";
import { Instant } from "../dates/model.ts";
import { Prose } from "../text/model.ts";

/** In which role somebody acted; `system` is a job of the service itself. */
export const ActingRole = z.enum([
	"member",
	"staff",
	"head",
	"admin",
	"person",
	"system",
]);
export type ActingRole = z.infer<typeof ActingRole>;

/** Who is answerable for a change: a person (never by name), an import, or a job. */
export const Actor = z.union([
	z.templateLiteral(["person:", z.string()]),
	z.templateLiteral(["import:", z.string()]),
	z.templateLiteral(["job:", z.string()]),
]);
export type Actor = z.infer<typeof Actor>;

/**
 * What the history keeps beside each change: who, in which role, for whom, and why. Holds no
 * personal data: a person is an opaque id, whose name stands in Accounts and goes when they go.
 */
export const Author = z.strictObject({
	actor: Actor,
	role: ActingRole,
	/** The organisation that staff entered this for ("helper mode"); it is told. */
	onBehalfOf: z.string().optional(),
	/** What the person wrote down as the reason. */
	reason: Prose(1000).optional(),
});
export type Author = z.infer<typeof Author>;

/** One step of the history of one thing, newest version last; append-only. */
export const HistoryEntry = z.object({
	/** `product#ls001`, `person#per_…`. */
	entity: z.string(),
	/** The record inside the thing: `product`, `certificate ls001c1`. */
	record: z.string(),
	type: z.string(),
	version: z.int(),
	at: Instant,
	author: Author,
	before: z.record(z.string(), z.unknown()).optional(),
	after: z.record(z.string(), z.unknown()).optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;
