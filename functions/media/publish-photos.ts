import { type Photo, photoPaths } from "../../shared/media/photo.ts";
import type { PhotoOf } from "../../shared/media/upload.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import type { MediaBucket } from "../platform/media-bucket.ts";
import type { PhotoStore } from "./store.ts";

export type PublishPhotosDeps = {
	photos: Pick<PhotoStore, "loadAll" | "remove">;
	media: Pick<MediaBucket, "copyToSite" | "remove">;
	/** Name of the public site's bucket. */
	siteBucket: string;
};

/**
 * Before a record is published with these photos: copies the files of those that are new to it to the
 * public site. Refuses `media.not_ready` for one that is not ready or was uploaded for something else.
 */
export const publishPhotos = async (
	deps: PublishPhotosDeps,
	of: PhotoOf,
	before: readonly Photo[],
	after: readonly Photo[],
): Promise<void> => {
	const added = notIn(before, after);
	if (added.length === 0) return;
	await checkPhotos(deps, of, added);
	for (const path of added.flatMap(photoPaths))
		await deps.media.copyToSite(deps.siteBucket, path);
};

/**
 * After a record was published without some of its photos: forgets them. Publishing takes their files
 * off the site, in order with everything else that it does (functions/publishing/load-photo.ts).
 */
export const dropPhotos = async (
	deps: PublishPhotosDeps,
	before: readonly Photo[],
	after: readonly Photo[],
): Promise<void> => {
	for (const photo of notIn(after, before)) await forgetPhoto(deps, photo);
};

export type ForgetDeps = {
	photos: Pick<PhotoStore, "remove">;
	media: Pick<MediaBucket, "remove">;
};

/** Removes a photo that no page shows: its files and what is known of it. */
export const forgetPhoto = async (
	deps: ForgetDeps,
	photo: Pick<Photo, "photo" | "width">,
): Promise<void> => {
	for (const path of photoPaths(photo)) await deps.media.remove(path);
	await deps.photos.remove(photo.photo);
};

/**
 * Refuses `media.not_ready` unless each photo was uploaded for this very thing, is ready, and has the
 * size that was measured: an id of somebody else's photo is no way to show it.
 */
export const checkPhotos = async (
	{ photos }: { photos: Pick<PhotoStore, "loadAll"> },
	of: PhotoOf,
	wanted: readonly Photo[],
): Promise<void> => {
	const known = await photos.loadAll(wanted.map(({ photo }) => photo));
	const isRight = wanted.every(({ photo, width, height }) => {
		const found = known.find((one) => one.photo === photo);
		return (
			found?.of === of &&
			found.state.is === "ready" &&
			found.state.width === width &&
			found.state.height === height
		);
	});
	if (!isRight) throw new Refusal("media.not_ready");
};

const notIn = (some: readonly Photo[], others: readonly Photo[]): Photo[] =>
	others.filter(({ photo }) => !some.some((one) => one.photo === photo));
