import { isObject, type Json } from "../json.ts";

const OPERATORS = ["exists", "prefix", "suffix", "anything-but"];

/**
 * Throws for an event pattern that uses what is not understood here, naming operator and place: a
 * pattern must never match nothing, or everything, in silence.
 */
export function checkPattern(pattern: Json, path = "$"): void {
	if (Array.isArray(pattern)) {
		for (const rule of pattern) checkRule(rule, path);
		return;
	}
	if (!isObject(pattern))
		throw new Error(`The pattern at ${path} must be an object or a list`);
	for (const [key, rule] of Object.entries(pattern)) {
		if (key.startsWith("$"))
			throw new Error(
				`The pattern operator ${key} at ${path} is not understood`,
			);
		checkPattern(rule, `${path}.${key}`);
	}
}

function checkRule(rule: Json, path: string): void {
	if (!isObject(rule)) return;
	const [operator = "", ...others] = Object.keys(rule);
	if (others.length > 0 || !OPERATORS.includes(operator))
		throw new Error(
			`The pattern operator ${[operator, ...others].join(", ")} at ${path} is not understood`,
		);
	const argument = rule[operator];
	if (operator === "anything-but")
		for (const inner of [argument ?? null].flat()) checkRule(inner, path);
}

/** EventBridge's event patterns, as rules and pipes write them: a list holds what is accepted, an object goes one level deeper. */
export function matchesPattern(
	pattern: Json,
	event: Json | undefined,
): boolean {
	if (Array.isArray(pattern))
		return pattern.some((rule) => accepts(rule, event));
	if (!isObject(pattern)) return false;
	return Object.entries(pattern).every(([key, rule]) =>
		matchesPattern(rule, isObject(event) ? event[key] : undefined),
	);
}

function accepts(rule: Json, value: Json | undefined): boolean {
	if (Array.isArray(value)) return value.some((item) => accepts(rule, item));
	if (!isObject(rule)) return rule === value;
	const { exists, prefix, suffix } = rule;
	if (exists !== undefined) return exists === (value !== undefined);
	if (typeof prefix === "string")
		return typeof value === "string" && value.startsWith(prefix);
	if (typeof suffix === "string")
		return typeof value === "string" && value.endsWith(suffix);
	const refused = [rule["anything-but"] ?? null].flat();
	return value !== undefined && !refused.some((inner) => accepts(inner, value));
}
