import type { z } from "zod";
import { isRefusalCode, type RefusalCode } from "./all.ts";
import type { RefusalValues } from "./refusal.ts";

type Issue = z.core.$ZodIssue;
type Reason = [code: RefusalCode, values?: RefusalValues];

export type FieldIssue = {
	/** Dotted path: `figures.0.value`; empty for the whole. */
	field: string;
	code: RefusalCode;
	values: RefusalValues;
};

/** Names and lists we repeat to the sender, never longer than this. */
const LONGEST_ECHO = 300;

/**
 * What a schema refused, in our codes. A code that a model gives as its message passes through
 * with its limits; what zod says by itself becomes an `input.*` code. The value that was sent is
 * never repeated: it may be private.
 */
export function issuesOf(error: z.ZodError): FieldIssue[] {
	return error.issues.flatMap((issue) => {
		if (issue.code === "unrecognized_keys")
			return issue.keys.map((key) =>
				fieldIssue(
					[...issue.path, isFieldName(key) ? key : "…"],
					["input.unknown_field"],
				),
			);
		return fieldIssue(issue.path, reasonOf(issue));
	});
}

/** What stands where a name should be may be a value, and values are not repeated. */
function isFieldName(key: string): boolean {
	return /^[A-Za-z_]\w{0,59}$/.test(key);
}

function fieldIssue(
	path: PropertyKey[],
	[code, values = {}]: Reason,
): FieldIssue {
	return { field: path.map(String).join("."), code, values };
}

function reasonOf(issue: Issue): Reason {
	if (isRefusalCode(issue.message)) return [issue.message, limitsOf(issue)];
	switch (issue.code) {
		case "invalid_type":
			return typeReason(issue.expected, issue.message);
		case "too_small":
		case "too_big":
			return sizeReason(issue);
		case "invalid_value":
			return ["input.not_listed", { options: listed(issue.values) }];
		case "invalid_union":
			return unionReason(issue);
		case "invalid_format":
			return FORMATS[issue.format] ?? ["input.format"];
		case "not_multiple_of":
			return multipleReason(Number(issue.divisor));
		default:
			return ["input.invalid"];
	}
}

const FORMATS: Record<string, Reason> = {
	url: ["input.url"],
	email: ["input.email"],
	datetime: ["input.instant"],
};

const TYPES: Record<string, Reason> = {
	string: ["input.not_text"],
	number: ["input.not_a_number"],
	int: ["input.not_whole"],
	boolean: ["input.not_yes_no"],
	array: ["input.not_a_list"],
	object: ["input.not_a_record"],
};

function typeReason(expected: string, message: string): Reason {
	// zod leaves the input out of the issue: only its sentence tells absent from wrong.
	if (message.endsWith("received undefined")) return ["input.required"];
	return TYPES[expected] ?? ["input.invalid"];
}

function sizeReason(
	issue: Extract<Issue, { code: "too_small" | "too_big" }>,
): Reason {
	const values = limitsOf(issue);
	const isSmall = issue.code === "too_small";
	if (issue.origin === "string")
		return [isSmall ? "input.too_short" : "input.too_long", values];
	if (issue.origin === "array" || issue.origin === "set")
		return [isSmall ? "input.too_few" : "input.too_many", values];
	if (issue.inclusive === false)
		return [isSmall ? "input.not_above" : "input.not_below", values];
	return [isSmall ? "input.number_too_small" : "input.number_too_big", values];
}

function unionReason(issue: Extract<Issue, { code: "invalid_union" }>): Reason {
	if (!("options" in issue) || issue.options === undefined)
		return ["input.invalid"];
	return ["input.not_listed", { options: listed(issue.options) }];
}

function multipleReason(divisor: number): Reason {
	const decimals = -Math.log10(divisor);
	return Number.isInteger(decimals) && decimals > 0
		? ["input.decimals", { decimals: String(decimals) }]
		: ["input.step", { step: vietnameseComma(divisor) }];
}

function limitsOf(issue: Issue): RefusalValues {
	if (issue.code === "too_small")
		return { min: vietnameseComma(issue.minimum) };
	if (issue.code === "too_big") return { max: vietnameseComma(issue.maximum) };
	return {};
}

function vietnameseComma(value: number | bigint): string {
	return String(value).replace(".", ",");
}

function listed(options: readonly unknown[]): string {
	return options.map(String).join(", ").slice(0, LONGEST_ECHO);
}
