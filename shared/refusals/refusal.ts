import type { Language } from "../languages/language.ts";
import { entryOf, type RefusalCode } from "./all.ts";
import type { RefusalKind } from "./catalogue.ts";

export type RefusalValues = Record<string, string>;

/** One field of an input that is refused; `pointer` is a JSON pointer (RFC 6901). */
export type RefusedField = {
	pointer: string;
	code: RefusalCode;
	values: RefusalValues;
};

/** The system understood and says no. Anything else that is thrown is a fault. */
export class Refusal extends Error {
	override readonly name = "Refusal";
	readonly code: RefusalCode;
	readonly kind: RefusalKind;
	readonly values: RefusalValues;
	readonly errors: RefusedField[] | undefined;

	constructor(
		code: RefusalCode,
		values: RefusalValues = {},
		errors?: RefusedField[],
	) {
		super(code);
		this.code = code;
		this.kind = entryOf(code).kind;
		this.values = values;
		this.errors = errors;
	}
}

/** A refusal in words. A value that was not given shows as `…`. Throws a RangeError for an unknown code. */
export function refusalText(
	code: string,
	values: RefusalValues,
	language: Language,
): string {
	return entryOf(code)[language].replace(
		/\{(\w+)\}/g,
		(_, name: string) => values[name] ?? "…",
	);
}
