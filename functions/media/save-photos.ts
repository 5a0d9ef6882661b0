import { isDeepStrictEqual } from "node:util";
import type { Author } from "../../shared/history/model.ts";
import { Photo } from "../../shared/media/photo.ts";
import {
	afterStep,
	type PhotoRow,
	type ReadPhotoForm,
} from "../../shared/media/photo-form.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { EDITABLE } from "../../shared/submissions/editable.ts";
import { saveDraft } from "../submissions/save-draft.ts";
import type { PhotoPageDeps } from "./photos-page.ts";
import { checkPhotos, forgetPhoto } from "./publish-photos.ts";
import type { PhotoThing } from "./thing.ts";

export type SavePhotosOutcome =
	| { outcome: "saved" }
	/** Nothing was written yet: the form goes on with these rows, a button has moved or removed one. */
	| { outcome: "typed"; rows: PhotoRow[] }
	/** Nothing was written: these sentences are missing or too long. */
	| { outcome: "incomplete"; rows: PhotoRow[]; issues: FieldIssue[] }
	/** Nothing was written: somebody else changed the photos; `rows` are both sides together. */
	| { outcome: "conflict"; rows: PhotoRow[]; version: string };

/**
 * Writes the photos of a form into the draft of their thing. One that is left out and that the public
 * never saw is forgotten with its files. Refuses `media.not_ready` for a photo that is not this
 * thing's, and what `saveDraft` refuses.
 */
export const savePhotos = async (
	deps: PhotoPageDeps,
	thing: PhotoThing,
	{ rows: typed, step, seen }: Omit<ReadPhotoForm, "version">,
	author: Author,
): Promise<SavePhotosOutcome> => {
	const rows = step ? afterStep(typed, step) : typed;
	const photos = await measured(deps, thing, rows);
	const issues = photos.flatMap(issuesOfAlt);
	const isListed = typed.some(({ photo }) => photo === step?.photo);
	if (step && (issues.length > 0 || !isListed)) {
		const isChosen = thing.chosen.some(({ photo }) => photo === step.photo);
		if (step.step === "bo" && !isChosen) await forget(deps, thing, step.photo);
		return { outcome: "typed", rows };
	}
	if (issues.length > 0) return { outcome: "incomplete", rows, issues };
	const parsed = EDITABLE.product.shape.photos.safeParse(photos);
	if (!parsed.success) throw new Refusal("media.too_many", { max: "8" });
	if (isDeepStrictEqual(parsed.data, thing.chosen)) {
		if (step?.step === "bo") await forget(deps, thing, step.photo);
		return { outcome: "saved" };
	}
	await checkPhotos(deps, thing.of, notShown(thing, parsed.data));
	const saved = await saveDraft(
		deps,
		{
			target: thing.standing.target,
			...seen,
			names: ["photos"],
			values: { photos: parsed.data },
		},
		author,
	);
	if (saved.outcome === "conflict")
		return {
			outcome: "conflict",
			rows: together(rows, saved.submission.proposed),
			version: saved.stamp,
		};
	if (step?.step === "bo") await forget(deps, thing, step.photo);
	return { outcome: "saved" };
};

/** With the size that was measured, never one that a form says. */
const measured = async (
	{ photos }: Pick<PhotoPageDeps, "photos">,
	{ chosen, shown }: PhotoThing,
	rows: PhotoRow[],
) => {
	const sent = await photos.loadAll(rows.map(({ photo }) => photo));
	return rows.map(({ photo, alt }) => {
		const known = [...chosen, ...shown].find((one) => one.photo === photo);
		const state = sent.find((one) => one.photo === photo)?.state;
		const size = known ?? (state?.is === "ready" ? state : undefined);
		if (size === undefined) throw new Refusal("media.not_ready");
		return { photo, alt, width: size.width, height: size.height };
	});
};

const issuesOfAlt = ({ photo, alt }: PhotoRow): FieldIssue[] => {
	const parsed = Photo.shape.alt.safeParse(alt);
	if (parsed.success) return [];
	const isLong = alt.trim().length > 200;
	return [
		{
			field: `${photo}`,
			code: isLong ? "input.too_long" : "media.alt",
			values: isLong ? { max: "200" } : {},
		},
	];
};

/** Those that the public sees were checked when they were approved. */
const notShown = ({ shown }: PhotoThing, photos: Photo[]): Photo[] =>
	photos.filter(
		({ photo, width, height }) =>
			!shown.some(
				(one) =>
					one.photo === photo && one.width === width && one.height === height,
			),
	);

const together = (rows: PhotoRow[], proposed: object): PhotoRow[] => {
	const theirs =
		"photos" in proposed ? Photo.array().parse(proposed.photos ?? []) : [];
	const missing = theirs.filter(
		({ photo }) => !rows.some((row) => row.photo === photo),
	);
	return [...rows, ...missing.map(({ photo, alt }) => ({ photo, alt }))];
};

/** Never one that the public sees: only an approval takes that away. */
const forget = async (
	deps: PhotoPageDeps,
	{ of, shown }: PhotoThing,
	photo: string,
): Promise<void> => {
	const found = await deps.photos.load(photo);
	if (found?.of !== of || shown.some((one) => one.photo === photo)) return;
	const { state } = found;
	if (state.is === "ready") await forgetPhoto(deps, { photo, ...state });
	else if (state.is === "refused") await deps.photos.remove(photo);
};
