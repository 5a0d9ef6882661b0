import type { HistoryEntry } from "../../shared/history/model.ts";

/** Where staff find what an event is about, as far as the event itself says it. */
export const pathOfThing = ({
	entity,
	after,
}: Pick<HistoryEntry, "entity" | "after">): string | undefined => {
	const [kind, id = ""] = entity.split("#");
	const province = after?.province;
	if (kind === "person") return `/quan-tri/nhan-su/${id}`;
	if (typeof province !== "string") return undefined;
	if (kind === "product") return `/quan-tri/${province}/san-pham/${id}`;
	if (kind === "organisation") return `/quan-tri/${province}/to-chuc/${id}`;
	return undefined;
};
