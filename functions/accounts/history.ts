import type { Instant } from "../../shared/dates/model.ts";
import type { Author } from "../../shared/history/model.ts";

/** A change of a right, a consent or a request, as it is kept: append-only, without personal data. */
export type AccountEvent = {
	/** `person#per_…`, `claim#clm_…`. */
	entity: string;
	type: string;
	version: number;
	at: Instant;
	author: Author;
	before?: Record<string, unknown> | undefined;
	after?: Record<string, unknown> | undefined;
};

export const historyKey = (entity: string) => `HISTORY#${entity}`;

/** The item that the stream hands on and that the log of a day finds (index byDay). */
export const eventItem = (event: AccountEvent) => ({
	pk: historyKey(event.entity),
	sk: `EVENT#${event.at}#${event.type}#${String(event.version).padStart(6, "0")}`,
	kind: "event",
	...event,
	gsi2pk: `DAY#${event.at.slice(0, 10)}`,
	gsi2sk: `${event.at}#${event.entity}#${event.type}`,
});
