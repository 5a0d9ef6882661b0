import { isSame } from "../submissions/same.ts";
import { entryOf } from "./entries.ts";
import type { Typed } from "./entry.ts";
import { PARTS, type PartName } from "./parts.ts";

/** Inputs of the page that asks whose words to keep: the fields in question, the choice, their words. */
export const CONFLICT_INPUT = "xung_dot";
export const choiceInput = (field: string): string => `giu.${field}`;
export const theirInput = (input: string): string => `cua_ho.${input}`;
export const KEEP_THEIRS = "ho";
export const KEEP_MINE = "toi";

export type Decided = {
	/** As if it had been typed in the form itself. */
	typed: Typed;
	/** Fields that nobody has decided yet, with the inputs of the other side. */
	open: { field: string; inputs: Typed }[];
	/** Every field that was asked about. */
	asked: { field: string; inputs: Typed }[];
};

/** Reads the answers of the merge page; a form that is none comes back as it is. */
export const decided = (part: PartName, sent: Typed): Decided => {
	const asked = PARTS[part].fields
		.filter((field) => sent[CONFLICT_INPUT]?.includes(field))
		.map((field) => ({ field, inputs: theirs(field, sent) }));
	const own = new Set([
		CONFLICT_INPUT,
		...asked.flatMap(({ field }) => [
			choiceInput(field),
			...entryOf(field).inputs.map(theirInput),
		]),
	]);
	const typed = Object.fromEntries(
		Object.entries(sent).filter(([name]) => !own.has(name)),
	);
	const choice = (field: string) => sent[choiceInput(field)]?.at(-1);
	for (const { field, inputs } of asked)
		if (choice(field) === KEEP_THEIRS)
			for (const input of entryOf(field).inputs)
				typed[input] = inputs[input] ?? [];
	const open = asked.filter(
		({ field }) => ![KEEP_THEIRS, KEEP_MINE].includes(choice(field) ?? ""),
	);
	return { typed, open, asked };
};

const theirs = (field: string, sent: Typed): Typed =>
	Object.fromEntries(
		entryOf(field).inputs.flatMap((input) => {
			const values = sent[theirInput(input)];
			return values === undefined ? [] : [[input, values]];
		}),
	);

/** Whether saving would say anything new. */
export const saysSomething = (
	names: readonly string[],
	values: Record<string, unknown>,
	standing: Record<string, unknown>,
): boolean => names.some((name) => !isSame(values[name], standing[name]));
