import { addDays } from "../../shared/dates/calendar.ts";
import type { CalendarDate, Instant } from "../../shared/dates/model.ts";
import { Photo, type PhotoId } from "../../shared/media/photo.ts";
import type { UploadedPhoto } from "../../shared/media/upload.ts";
import type { DirectoryStore } from "../directory/store.ts";
import type { SubmissionStore } from "../submissions/store.ts";
import { type ForgetDeps, forgetPhoto } from "./publish-photos.ts";
import type { PhotoStore } from "./store.ts";

export type ForgetUnusedDeps = ForgetDeps & {
	photos: Pick<PhotoStore, "sentOn" | "remove">;
	directory: Pick<DirectoryStore, "load">;
	submissions: Pick<SubmissionStore, "openOf">;
	now: () => Instant;
};

/** What was sent and never chosen is offered for so long. */
export const OFFERED_DAYS = 14;
/** How far back it looks: nights that were missed, drafts that were thrown away late. */
const LOOKED_DAYS = 90;

/**
 * Forgets photos that were sent and that neither a record nor a draft names, with the files that were
 * made of them; the originals go by themselves (infra/constructs/media.ts). May run twice or late.
 * Answers how many.
 */
export const forgetUnused = async (deps: ForgetUnusedDeps): Promise<number> => {
	const today: CalendarDate = deps.now().slice(0, 10);
	let forgotten = 0;
	for (let ago = OFFERED_DAYS + 1; ago <= OFFERED_DAYS + LOOKED_DAYS; ago++)
		for (const photo of await deps.photos.sentOn(addDays(today, -ago))) {
			if (await isUsed(deps, photo)) continue;
			const { state } = photo;
			if (state.is === "ready")
				await forgetPhoto(deps, { photo: photo.photo, width: state.width });
			else await deps.photos.remove(photo.photo);
			forgotten++;
		}
	return forgotten;
};

const isUsed = async (
	{ directory, submissions }: ForgetUnusedDeps,
	{ photo, of }: UploadedPhoto,
): Promise<boolean> => {
	const [kind, id = ""] = of.split("#");
	const thing = {
		kind: kind === "product" ? ("product" as const) : ("organisation" as const),
		id,
	};
	const [[record], draft] = await Promise.all([
		directory.load([thing]),
		submissions.openOf(thing),
	]);
	return [record?.data, draft?.proposed].some((side) => names(side, photo));
};

const names = (side: object | undefined, photo: PhotoId): boolean =>
	side !== undefined &&
	"photos" in side &&
	Photo.array()
		.parse(side.photos ?? [])
		.some((one) => one.photo === photo);
