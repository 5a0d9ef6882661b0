import { isDeepStrictEqual } from "node:util";
import type { Instant } from "../../shared/dates/model.ts";
import { flagsOf } from "../../shared/directory/flags.ts";
import type {
	DirectoryRecord,
	Draft,
	Flag,
	RecordMeta,
} from "../../shared/directory/model.ts";
import { fold } from "../../shared/text/fold.ts";
import { stripKind } from "../../shared/text/names.ts";
import { slugify } from "../../shared/text/slug.ts";
import { type MissingReference, missingReferences } from "./references.ts";
import { type Change, type DirectoryStore, refOf } from "./store.ts";

export type SaveDeps = {
	store: Pick<DirectoryStore, "load" | "save" | "namesakes">;
	now: () => Instant;
};

export type SaveContext = { actor: string; run?: string };

export type SaveOutcome =
	| { outcome: "created" | "changed" | "unchanged"; flags: Flag[] }
	| {
			outcome: "refused";
			code: MissingReference["code"] | "imports.conflict";
			field: string;
			values: Record<string, string>;
	  };

/** As many records as fit one transaction: a state and an event each, and the reference version. */
export const SAVE_LIMIT = 49;
const ATTEMPTS = 4;

/**
 * Saves up to 49 drafts, in one transaction with their events. Saving what is already there writes
 * nothing. A draft is refused when it names something that does not exist, or when others kept
 * changing the same record at the same moment; the others are saved all the same.
 */
export const save = async (
	deps: SaveDeps,
	drafts: Draft[],
	context: SaveContext,
): Promise<SaveOutcome[]> => {
	const missing = await missingReferences(deps.store, drafts);
	const outcomes = drafts.map((_, at): SaveOutcome | undefined => {
		const refusal = missing[at];
		return refusal && { outcome: "refused", ...refusal };
	});
	const saved = await saveKnown(
		deps,
		drafts.filter((_, at) => outcomes[at] === undefined),
		context,
	);
	return outcomes.map((outcome) => outcome ?? (saved.shift() as SaveOutcome));
};

const saveKnown = async (
	deps: SaveDeps,
	drafts: Draft[],
	context: SaveContext,
): Promise<SaveOutcome[]> => {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const existing = await deps.store.load(drafts.map(refOf));
		const decisions = await Promise.all(
			drafts.map((draft, at) =>
				decide(deps, drafts, draft, existing[at], context),
			),
		);
		const changes = decisions.flatMap(({ change }) => change ?? []);
		if (changes.length === 0 || (await deps.store.save(changes)))
			return decisions.map(({ outcome }) => outcome);
	}
	if (drafts.length === 1)
		return [
			{ outcome: "refused", code: "imports.conflict", field: "id", values: {} },
		];
	// One record is being fought over: the others should not wait for it.
	const outcomes: SaveOutcome[] = [];
	for (const draft of drafts)
		outcomes.push(...(await saveKnown(deps, [draft], context)));
	return outcomes;
};

type Decision = { outcome: SaveOutcome; change?: Change };

const decide = async (
	deps: SaveDeps,
	drafts: Draft[],
	data: Draft,
	existing: DirectoryRecord | undefined,
	{ actor, run }: SaveContext,
): Promise<Decision> => {
	if (existing !== undefined && isDeepStrictEqual(existing.data, data)) {
		// A redelivered file finds its own writes: they count as what they were the first time.
		const outcome =
			run !== undefined && existing.meta.run?.id === run
				? existing.meta.run.outcome
				: "unchanged";
		return { outcome: { outcome, flags: existing.meta.flags } };
	}
	const outcome = existing === undefined ? "created" : "changed";
	const flags = [...flagsOf(data), ...(await repeatedName(deps, drafts, data))];
	const now = deps.now();
	const meta: RecordMeta = {
		version: (existing?.meta.version ?? 0) + 1,
		createdAt: existing?.meta.createdAt ?? now,
		updatedAt: now,
		slug: slugOf(data, existing),
		flags,
		run: run === undefined ? undefined : { id: run, outcome },
	};
	return {
		outcome: { outcome, flags },
		change: {
			record: { data, meta },
			replaces: existing?.meta.version ?? 0,
			actor,
		},
	};
};

/** The address of a page is promised once: a later change of the name does not move it. */
const slugOf = (
	data: Draft,
	existing: DirectoryRecord | undefined,
): string | undefined => {
	if (data.kind !== "product" && data.kind !== "organisation") return undefined;
	return data.slug ?? existing?.meta.slug ?? slugify(data.name);
};

/** Other entries of the province, stored or earlier in this batch, whose names fold alike. */
const repeatedName = async (
	{ store }: SaveDeps,
	drafts: Draft[],
	data: Draft,
): Promise<Flag[]> => {
	if (data.kind !== "product" && data.kind !== "organisation") return [];
	const stored = await store.namesakes(data.kind, data.province, data.name);
	const earlier = drafts
		.slice(0, drafts.indexOf(data))
		.filter(
			(other) =>
				other.kind === data.kind &&
				other.province === data.province &&
				sounds(other.name) === sounds(data.name),
		);
	const others = [
		...new Set([...stored, ...earlier.map(({ id }) => id)]),
	].filter((id) => id !== data.id);
	return others.length === 0
		? []
		: [
				{
					code: "name_repeats",
					field: "name",
					detail: others.slice(0, 5).join(" "),
				},
			];
};

const sounds = (name: string) => fold(stripKind(name));
