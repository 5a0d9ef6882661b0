import { isDeepStrictEqual } from "node:util";
import type { Instant } from "../../shared/dates/model.ts";
import { flagsOf } from "../../shared/directory/flags.ts";
import type {
	DirectoryRecord,
	Draft,
	Flag,
	RecordMeta,
} from "../../shared/directory/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { slugify } from "../../shared/text/slug.ts";
import { Unstorable } from "../platform/transaction.ts";
import { refOf } from "./entity.ts";
import { type Objection, objections } from "./objections.ts";
import { type Origin, statedBy } from "./provenance.ts";
import { repeatedName } from "./repeated-name.ts";
import type { DirectoryStore } from "./store.ts";
import type { Beside, Change } from "./writes.ts";

export type SaveDeps = {
	store: Pick<DirectoryStore, "load" | "save" | "namesakes" | "holders">;
	now: () => Instant;
};

export type SaveContext = {
	/** Who is answerable, in which role, and why. */
	author: Author;
	/** One import run; saved again by the same run, a record counts as what it was the first time. */
	run?: string;
	/** Whether what people changed counts before the drafts (`statedBy`); `hand` where nothing is said. */
	from?: Origin;
	/** Fields that the drafts could not hold: those of the stored record are kept. */
	keep?: ReadonlySet<string>;
	/** Of a single draft: the version of the record that it was made for (0: none). Another is a conflict. */
	expects?: number;
	/** Of a single draft: what another feature keeps of the same step, written with it or not at all. */
	beside?: Beside;
};

export type SaveOutcome =
	| { outcome: "created" | "changed" | "unchanged"; flags: Flag[] }
	| ({ outcome: "refused" } & Objection);

/** As many records as fit one transaction: a state, an event and up to two names each. */
export const SAVE_LIMIT = 24;
const ATTEMPTS = 4;

/**
 * Saves up to 24 drafts, in one transaction with their events. Saving what is already there writes
 * nothing. A draft is refused when it names something that does not exist, wants a name that
 * another holds, breaks a rule of the table, or when others kept changing the same record at the
 * same moment; the others are saved all the same.
 */
export const save = async (
	deps: SaveDeps,
	drafts: Draft[],
	context: SaveContext,
): Promise<SaveOutcome[]> => {
	const refused = await objections(deps.store, drafts);
	const accepted = drafts.filter((_, at) => refused[at] === undefined);
	const saved = await saveAccepted(deps, accepted, context);
	return drafts.map((_, at) => {
		const objection = refused[at];
		if (objection !== undefined) return { outcome: "refused", ...objection };
		return saved.shift() ?? refusal("imports.conflict");
	});
};

const saveAccepted = async (
	deps: SaveDeps,
	drafts: Draft[],
	context: SaveContext,
): Promise<SaveOutcome[]> => {
	const { beside = [] } = context;
	if (drafts.length === 0) return [];
	let code: Objection["code"] = "imports.conflict";
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const existing = await deps.store.load(drafts.map(refOf));
		const decisions = await Promise.all(
			drafts.map((_, at) => decide(deps, drafts, at, existing[at], context)),
		);
		const changes = decisions.flatMap(({ change }) => change ?? []);
		if (isUnexpected(existing[0], context)) break;
		const isNothing = changes.length === 0 && beside.length === 0;
		try {
			if (isNothing || (await deps.store.save(changes, beside)))
				return decisions.map(({ outcome }) => outcome);
		} catch (error) {
			if (!(error instanceof Unstorable)) throw error;
			code = "imports.not_storable";
			break;
		}
	}
	if (drafts.length === 1) return [refusal(code)];
	// One record spoils it for all: the others should not suffer for it.
	const outcomes: SaveOutcome[] = [];
	for (const draft of drafts)
		outcomes.push(...(await save(deps, [draft], context)));
	return outcomes;
};

const isUnexpected = (
	existing: DirectoryRecord | undefined,
	{ expects }: SaveContext,
): boolean =>
	expects !== undefined && (existing?.meta.version ?? 0) !== expects;

const refusal = (code: Objection["code"]): SaveOutcome => ({
	outcome: "refused",
	code,
	field: "id",
	values: {},
});

type Decision = { outcome: SaveOutcome; change?: Change };

const decide = async (
	deps: SaveDeps,
	drafts: Draft[],
	at: number,
	existing: DirectoryRecord | undefined,
	{ author, run, from = "hand", keep = new Set() }: SaveContext,
): Promise<Decision> => {
	const draft = drafts[at] as Draft;
	const { data, told, differs } = statedBy(draft, existing, { from, keep });
	const isSame = isDeepStrictEqual(existing?.data, data);
	// What the last row said is the ground of the next one, also where the record goes on as it was.
	const isToldSame = isDeepStrictEqual(existing?.meta.imported, told.imported);
	if (existing !== undefined && isSame && isToldSame) {
		// A redelivered file finds its own writes: they count as what they were the first time.
		const outcome =
			run !== undefined && existing.meta.run?.id === run
				? existing.meta.run.outcome
				: "unchanged";
		return { outcome: { outcome, flags: existing.meta.flags } };
	}
	const outcome = existing === undefined ? "created" : "changed";
	const raised = [
		...flagsOf(data),
		...differs,
		...(await repeatedName(deps.store, data, drafts.slice(0, at))),
	];
	const isAccepted = (flag: Flag) =>
		existing?.meta.accepted?.some((one) => isDeepStrictEqual(one, flag));
	const flags = raised.filter((flag) => !isAccepted(flag));
	const accepted = raised.filter(isAccepted);
	const now = deps.now();
	const meta: RecordMeta = {
		version: (existing?.meta.version ?? 0) + 1,
		createdAt: existing?.meta.createdAt ?? now,
		updatedAt: now,
		slug: slugOf(data, existing),
		flags,
		accepted: accepted.length === 0 ? undefined : accepted,
		run: isSame
			? existing?.meta.run
			: run === undefined
				? undefined
				: { id: run, outcome },
		...told,
	};
	return {
		outcome: { outcome: isSame ? "unchanged" : outcome, flags },
		change: {
			record: { data, meta },
			replaces: existing?.meta.version ?? 0,
			author,
		},
	};
};

/**
 * The address of a page is promised once: a later change of the name does not move it. A person's
 * name never becomes an address.
 */
const slugOf = (
	data: Draft,
	existing: DirectoryRecord | undefined,
): string | undefined => {
	if (data.kind === "organisation" && data.nameIsPersonal) return "co-so";
	if (data.kind !== "product" && data.kind !== "organisation") return undefined;
	return data.slug ?? existing?.meta.slug ?? slugify(data.name);
};
