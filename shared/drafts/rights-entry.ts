import { parsePartial } from "../dates/partial.ts";
import { IntellectualProperty } from "../products/model.ts";
import { isRecord } from "../submissions/same.ts";
import { asPartial, type Entry, lines } from "./entry.ts";

/** The kinds of right, each in a box of its own. */
export const RIGHT_TYPES = IntellectualProperty.shape.type.options;
export const rightInput = (type: string): string =>
	`intellectualProperty.${type}`;

const LINE = /^(.*?)(?:\s*\((nước ngoài)\))?(?:\s*\(từ ([^()]+)\))?$/iu;

/** `Mẫu Sơn (nước ngoài) (từ 2012)`: what stands in brackets may be left out. */
const readRight = (line: string) => {
	const [, title = line, abroad, since] =
		LINE.exec(line.normalize("NFC")) ?? [];
	return {
		title,
		scope: abroad === undefined ? "domestic" : "abroad",
		...(since !== undefined && { since: parsePartial(since) ?? since }),
	};
};

const writeRight = (right: unknown): string => {
	if (!isRecord(right)) return "";
	const since = asPartial(right.since);
	return [
		right.title,
		right.scope === "abroad" ? "(nước ngoài)" : "",
		since === undefined ? "" : `(từ ${since})`,
	]
		.filter((part) => part !== "")
		.join(" ");
};

const box = (type: string): Entry =>
	lines(rightInput(type), readRight, writeRight);

/** Rights in the order of their kinds; which of two kinds was entered first says nothing. */
export const rightsEntry: Entry = {
	inputs: RIGHT_TYPES.map(rightInput),
	read: (typed) =>
		RIGHT_TYPES.flatMap((type) => {
			const found = box(type).read(typed);
			return Array.isArray(found)
				? found.map((right) => ({ type, ...right }))
				: [];
		}),
	write: (value) =>
		Object.assign(
			{},
			...RIGHT_TYPES.map((type) =>
				box(type).write(
					Array.isArray(value)
						? value.filter((right) => isRecord(right) && right.type === type)
						: [],
				),
			),
		),
};
