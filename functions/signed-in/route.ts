import type { Person, Visitor } from "../../shared/accounts/model.ts";
import type { Belongs, Right } from "../../shared/accounts/rights.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { WorkDocument } from "../../shared/signed-in/documents.ts";
import type { Fields } from "../platform/ask.ts";
import type { SubjectKind } from "./subjects.ts";

export type { Fields };

/** One request of somebody who may make it. */
export type Visit = {
	/** Parts of the address: `:organisation`. */
	params: Record<string, string>;
	/** The question part of the address; given twice, the last counts. */
	query: Record<string, string>;
	/** What was sent; empty for a GET. The form's key is checked and gone. */
	fields: Fields;
	/** What the same form held when the session had ended: to be shown again, nothing is lost. */
	kept?: Fields | undefined;
	/** Whose the thing of the route is, as the route's subject found it. */
	belongs: Belongs;
	visitor: Visitor;
	/** Absent only where the route is for visitors. */
	person: Person | undefined;
	/** Print of the address that asks, for limits. */
	address: string;
	now: Instant;
};

/** What a route answers, whatever carries it. */
export type Answer =
	| { page: WorkDocument; status?: number }
	/** After a form: the page to go on to (303), with a word of what was done (see shared/signed-in/notices.ts). */
	| { goTo: string; done?: string }
	| { json: object; status?: number }
	| {
			file: string | Uint8Array;
			contentType: string;
			/** Name to save it under; without one the browser shows it. */
			name?: string;
	  };

/**
 * One address of the signed-in part, with the right that it asks for. Rights stand here and nowhere
 * else; a test tries every route as everybody (tests/signed-in/matrix).
 */
export type Route<Deps> = {
	method: "GET" | "POST";
	/** Hono's pattern: `/tai-khoan/to-chuc/:organisation`. */
	path: string;
	right: Right;
	/** What the address names, and by which of its parts: decides whose it is. */
	subject?: { kind: SubjectKind; param: string };
	/**
	 * Posted by programs of mail providers, so without the key of a session: only for what the secret
	 * in the address itself allows.
	 */
	machine?: true;
	/** Longest body in bytes; 64 kB unless told. */
	longest?: number;
	/** Most requests of one person in so many minutes; 120 a minute together unless told. */
	limit?: { most: number; minutes: number };
	answer: (deps: Deps, visit: Visit) => Promise<Answer>;
};

/** A feature's routes, checked for their shape. */
export const routesOf = <Deps>(routes: Route<Deps>[]): Route<Deps>[] => routes;
