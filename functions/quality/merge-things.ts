import type { DirectoryRecord } from "../../shared/directory/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { combined, type Mergeable } from "../../shared/quality/combine.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { type FlagDeps, rewriteFlags } from "./accept-flags.ts";
import { moveCertificates } from "./move-certificates.ts";
import {
	checkDecided,
	type MoveDraftsDeps,
	moveDrafts,
} from "./move-drafts.ts";
import { type MovePeopleDeps, movePeople } from "./move-people.ts";
import { put } from "./put.ts";

export type MergeDeps = FlagDeps &
	MovePeopleDeps &
	MoveDraftsDeps & {
		directory: Pick<DirectoryStore, "productsOf" | "productWithCertificates">;
	};

export type Merge = {
	kind: "product" | "organisation";
	keep: string;
	drop: string;
	/** Fields in which the other one's word counts. */
	take: string[];
	author: Author;
};

/**
 * Makes one of two entries that are the same. The kept one takes over what is chosen and what it
 * lacks; products of a merged organisation, and certificates of a merged product, move to it; the other
 * is withdrawn and its page leads to the kept one. Whoever acted for it or asked to, and what they were
 * writing, goes to the kept one, too. Each step is a transaction of its own, in an order
 * that shows nothing twice and loses nothing, and doing all of it again goes on where it stopped.
 * Refuses `quality.not_two`, `quality.kept_withdrawn` and `quality.decide_first`.
 */
export const mergeThings = async (
	deps: MergeDeps,
	{ kind, keep, drop, take, author }: Merge,
): Promise<void> => {
	const { kept, dropped } = await bothOf(deps, { kind, keep, drop });
	if (kept.withdrawn) throw new Refusal("quality.kept_withdrawn");
	await checkDecided(deps, { kind, keep, drop });
	const isOurs = dropped.mergedInto === keep;
	if (!isOurs) await put(deps, [combined(kept, dropped, take)], author);
	await moveWhatBelongs(deps, { kind, keep, drop, author });
	await put(deps, [{ ...dropped, withdrawn: true, mergedInto: keep }], author);
	// Something may have been given to it between the two steps.
	await moveWhatBelongs(deps, { kind, keep, drop, author });
	if (kind === "organisation")
		await movePeople(deps, kept.province, { keep, drop, author });
	await moveDrafts(deps, { kind, keep, drop, author });
	await forgetRepeat(deps, { kind, keep, drop, author });
};

const bothOf = async (
	{ directory }: MergeDeps,
	{ kind, keep, drop }: Pick<Merge, "kind" | "keep" | "drop">,
): Promise<{ kept: Mergeable; dropped: Mergeable }> => {
	const [one, other] = await directory.load([
		{ kind, id: keep },
		{ kind, id: drop },
	]);
	const kept = one && asMergeable(one);
	const dropped = other && asMergeable(other);
	if (kept === undefined || dropped === undefined || keep === drop)
		throw new Refusal("quality.not_two");
	if (kept.province !== dropped.province) throw new Refusal("quality.not_two");
	return { kept, dropped };
};

const asMergeable = (record: DirectoryRecord): Mergeable | undefined =>
	ofKind(record, "product") || ofKind(record, "organisation")
		? record.data
		: undefined;

type Step = Pick<Merge, "kind" | "keep" | "drop" | "author">;

const moveWhatBelongs = async (
	deps: MergeDeps,
	{ kind, keep, drop, author }: Step,
): Promise<void> => {
	if (kind === "product")
		return moveCertificates(deps, { from: drop, to: keep, author });
	const ids = await deps.directory.productsOf(drop);
	const records = await deps.directory.load(
		ids.map((id) => ({ kind: "product", id })),
	);
	for (const record of records)
		if (record && ofKind(record, "product") && record.data.producer === drop)
			await put(deps, [{ ...record.data, producer: keep }], author);
};

/** The kept one repeats nobody's name any more, as far as it was the other's. */
const forgetRepeat = async (
	deps: MergeDeps,
	{ kind, keep, drop, author }: Step,
): Promise<void> => {
	const [record] = await deps.directory.load([{ kind, id: keep }]);
	if (record === undefined) return;
	const flags = record.meta.flags.flatMap((flag) => {
		if (flag.code !== "name_repeats") return [flag];
		const others = flag.detail.split(" ").filter((id) => id !== drop);
		return others.length === 0 ? [] : [{ ...flag, detail: others.join(" ") }];
	});
	const isSame = JSON.stringify(flags) === JSON.stringify(record.meta.flags);
	if (!isSame) await rewriteFlags(deps, record, author, { flags });
};
