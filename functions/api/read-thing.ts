import * as z from "zod";
import { openDataPath } from "../../shared/publishing/paths.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { SiteBucket } from "../platform/site-bucket.ts";

export type ThingKind = Parameters<typeof openDataPath>[0];

/** What was published passed its allow-list then; here only the note of a withdrawal is told apart. */
const Stored = z.union([
	z.object({ withdrawn: z.literal(true), see: z.string() }),
	z.looseObject({ id: z.string(), kind: z.string() }),
]);

/**
 * The published open data of one thing, as it stands at `/data/{kind}/{id}.json`. Refuses an id
 * that nothing has, and says of what was withdrawn where to look instead.
 */
export const readThing = async (
	{ site }: { site: Pick<SiteBucket, "read"> },
	kind: ThingKind,
	id: string,
): Promise<object> => {
	// The id becomes part of a key: nothing but ids may.
	const file = /^[a-z0-9]{4,30}$/.test(id)
		? await site.read(openDataPath(kind, id))
		: undefined;
	if (file === undefined) throw new Refusal("api.no_such_thing");
	const thing = Stored.parse(JSON.parse(file.text));
	if ("see" in thing && thing.withdrawn === true)
		throw new Refusal("api.withdrawn", { see: String(thing.see) });
	return thing;
};
