import type { Language } from "../languages/language.ts";

/** What a refusal means to a machine; the HTTP edge makes a status of it. */
export type RefusalKind =
	| "invalid"
	/** What was asked for cannot even be read: a code with a wrong digit. */
	| "malformed"
	/** More than is taken, or in a form that is not. */
	| "too_large"
	| "wrong_type"
	| "unauthenticated"
	| "forbidden"
	| "not_found"
	| "conflict"
	| "limit";

/** One refusal in words. `{name}` stands for a value. Short, polite, and it says what to do. */
export type RefusalEntry = { kind: RefusalKind } & Record<Language, string>;

/** `registrations.fair_closed`: the feature, a dot, the reason. */
export type DottedCode = `${string}.${string}`;

/** A feature's catalogue, checked for its shape and keeping its codes as a type. */
export function refusals<const C extends Record<DottedCode, RefusalEntry>>(
	catalogue: C,
): C {
	return catalogue;
}
