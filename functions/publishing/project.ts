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
	type Projected,
	type Projection,
	stepTowards,
} from "../../shared/publishing/projection.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { TRANSACTION_LIMIT } from "../platform/limits.ts";
import { lastHeard, loadProduct, versionsOf } from "./load-product.ts";
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
/** A difference larger than one transaction is taken in steps; one write is for the entry itself. */
const STEP_LIMIT = TRANSACTION_LIMIT - 1;

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
	const touched = new Set<PageKey>();
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
		const whole = difference(before ?? NOTHING, projection, fingerprint);
		const isStep = sizeOf(whole) > STEP_LIMIT;
		const { reached, change } = isStep
			? stepTowards(before ?? NOTHING, projection, fingerprint, STEP_LIMIT)
			: { reached: projectedOf(projection), change: whole };
		const entry = {
			...reached,
			nextChangeOn: projection.nextChangeOn,
			// What is half done was not seen.
			seen: isStep ? "" : seen,
			day,
		};
		if (
			!(await deps.publishing.project(
				entity,
				before,
				entry,
				change,
				deps.now(),
			))
		)
			continue;
		for (const page of change.pages) touched.add(page);
		if (isStep) continue;
		await deps.send([...touched]);
		return;
	}
	throw new Error(
		`${entity} was projected by others ${ATTEMPTS} times in a row`,
	);
};

const isDue = ({ nextChangeOn }: Entry, day: CalendarDate) =>
	nextChangeOn !== undefined && nextChangeOn <= day;

const projectedOf = ({ listings, counts }: Projection): Projected => ({
	counts,
	listings: listings.map(({ list, sort, card, pages }) => ({
		list,
		sort,
		pages,
		print: fingerprint(card),
	})),
});

const sizeOf = ({ remove, put, add, pages }: Difference) =>
	remove.length + put.length + add.length + pages.length;

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
		return {
			projection: projectProduct(
				{ ...product, lastHeard: await lastHeard(deps.directory, product) },
				reference,
				day,
			),
			seen: product.versions,
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
