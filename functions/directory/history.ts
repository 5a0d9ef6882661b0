import { HistoryEntry } from "../../shared/history/model.ts";
import type { Stored } from "../platform/table-reader.ts";

/** `EVENT#PRODUCT#ls001#00000002` is the second version of the record `product ls001`. */
const entryOf = (event: Stored): HistoryEntry => {
	const [, kind = "", id = ""] = String(event.sk).split("#");
	return HistoryEntry.parse({
		...event,
		record: `${kind.toLowerCase()} ${id}`,
	});
};

/** The events of one thing, oldest first, each with what stood before it. */
export const withBefore = (items: Stored[]): HistoryEntry[] => {
	const last = new Map<string, Record<string, unknown>>();
	return items
		.map(entryOf)
		.map((entry) => {
			const before = last.get(entry.record);
			if (entry.after) last.set(entry.record, entry.after);
			return before ? { ...entry, before } : entry;
		})
		.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};
