import { Refusal } from "../../../shared/refusals/refusal.ts";

/** `AB12` → 27. */
export const columnOf = (place: string): number => {
	const letters = /^\$?([A-Z]{1,3})/.exec(place)?.[1];
	if (letters === undefined) throw new Refusal("sheets.broken_file");
	return (
		[...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
	);
};

/** `AB12` → 12. */
export const rowOf = (place: string): number =>
	Number(/\d+$/.exec(place)?.[0] ?? 0);
