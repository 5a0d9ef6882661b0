import { dayIn } from "../../shared/dates/calendar.ts";
import type { CalendarDate, Instant } from "../../shared/dates/model.ts";
import type { EntityRef } from "../../shared/directory/events.ts";
import { fingerprint } from "../../shared/publishing/fingerprint.ts";
import type { PageKey } from "../../shared/publishing/page-key.ts";
import { projectOrganisation } from "../../shared/publishing/project-organisation.ts";
import { projectProduct } from "../../shared/publishing/project-product.ts";
import {
	type Difference,
	difference,
	NOTHING,
	type Projection,
} from "../../shared/publishing/projection.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { loadProduct } from "./load-product.ts";
import type { Entry, PublishingStore } from "./store.ts";

export type ProjectDeps = {
	directory: Pick<
		DirectoryStore,
		"load" | "productWithCertificates" | "productsOf"
	>;
	publishing: Pick<PublishingStore, "entry" | "project" | "pendingAmong">;
	reference: () => Promise<Reference>;
	/** Hands page keys to the queue of the renderer. */
	send: (pages: PageKey[]) => Promise<void>;
	now: () => Instant;
};

const ATTEMPTS = 12;
/** A difference larger than one transaction is taken in two steps, by way of nothing. */
const STEP_LIMIT = 90;

/**
 * Brings the lists, counts and page requests of one product or organisation up to what the
 * directory says now. Doing it again, late, twice or out of order does no harm: it reads the
 * present state after the record of the last projection, and writes only if that is still the last.
 */
export const project = async (
	deps: ProjectDeps,
	entity: EntityRef,
	{ force = false } = {},
): Promise<void> => {
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		const before = await deps.publishing.entry(entity);
		const day = dayIn(deps.now());
		const current = await currentProjection(deps, entity, day);
		if (current === undefined) return;
		const { projection, seen } = current;
		if (before?.seen === seen && !isDue(before, day) && !force) {
			// Seen before. If the first time ended between writing and sending, send now.
			await deps.send(await deps.publishing.pendingAmong(projection.pages));
			return;
		}
		const pages = await step(deps, entity, before, projection, { seen, day });
		if (pages === undefined) continue;
		await deps.send(pages);
		return;
	}
	throw new Error(
		`${entity} was projected by others ${ATTEMPTS} times in a row`,
	);
};

const isDue = ({ nextChangeOn }: Entry, day: CalendarDate) =>
	nextChangeOn !== undefined && nextChangeOn <= day;

/** Writes the step to `projection`; the pages it touches, or `undefined` when others were first. */
const step = async (
	deps: ProjectDeps,
	entity: EntityRef,
	before: Entry | undefined,
	projection: Projection,
	made: { seen: string; day: CalendarDate },
): Promise<PageKey[] | undefined> => {
	const change = difference(before ?? NOTHING, projection, fingerprint);
	if (
		sizeOf(change) > STEP_LIMIT &&
		before !== undefined &&
		before.listings.length > 0
	) {
		const cleared = await step(
			deps,
			entity,
			before,
			{ ...projection, listings: [], counts: [] },
			{ ...made, seen: "" },
		);
		const now = cleared && (await deps.publishing.entry(entity));
		const filled = now && (await step(deps, entity, now, projection, made));
		return cleared && filled && [...new Set([...cleared, ...filled])];
	}
	const after = {
		...made,
		nextChangeOn: projection.nextChangeOn,
		listings: projection.listings.map(({ list, sort, card, pages }) => ({
			list,
			sort,
			pages,
			print: fingerprint(card),
		})),
		counts: projection.counts,
	};
	return (await deps.publishing.project(
		entity,
		before,
		after,
		change,
		deps.now(),
	))
		? change.pages
		: undefined;
};

const sizeOf = ({ remove, put, add, pages }: Difference) =>
	1 + remove.length + put.length + add.length + pages.length;

/** What the thing contributes today, and from which versions of which records. */
const currentProjection = async (
	deps: ProjectDeps,
	entity: EntityRef,
	day: CalendarDate,
) => {
	const [kind, id = ""] = entity.split("#");
	const reference = await deps.reference();
	if (kind === "product") {
		const product = await loadProduct(deps.directory, id);
		if (product === undefined) return undefined;
		const records = [
			product.product,
			...product.certificates,
			...(product.producer ? [product.producer] : []),
		];
		return {
			projection: projectProduct(product, reference, day),
			seen: versionsOf(records),
		};
	}
	const [organisation] = await deps.directory.load([
		{ kind: "organisation", id },
	]);
	if (organisation === undefined || !ofKind(organisation, "organisation"))
		return undefined;
	return {
		projection: projectOrganisation(organisation, reference),
		seen: versionsOf([organisation]),
	};
};

/** By name and not only by number: another producer at an equal version is a change. */
const versionsOf = (
	records: { data: { id: string }; meta: { version: number } }[],
): string =>
	records.map(({ data, meta }) => `${data.id}@${meta.version}`).join(" ");
