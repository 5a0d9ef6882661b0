import type { Instant } from "../../shared/dates/model.ts";
import { type PhotoId, photoPath } from "../../shared/media/photo.ts";
import type { UploadedPhoto } from "../../shared/media/upload.ts";
import { CONTENT_TYPES, type MediaBucket } from "../platform/media-bucket.ts";
import type { PhotoStore } from "./store.ts";
import type { Transformed } from "./transform.ts";

export type ProcessDeps = {
	photos: Pick<PhotoStore, "load" | "begin" | "settle" | "sentFor">;
	media: Pick<MediaBucket, "original" | "put">;
	transform: (original: Uint8Array) => Promise<Transformed>;
	now: () => Instant;
};

/** Most photos sent for one thing in a day; five times what its page holds. */
export const MOST_A_DAY = 40;
const DAY_MS = 86_400_000;

/**
 * Makes of an uploaded file the photos that are shown, or notes why not. Twice is harmless. Only the
 * first upload under a name counts: a permission holds for minutes, and what was reviewed must not
 * be replaced afterwards. Answers what became of it; `undefined` where there was nothing to do.
 */
export const processPhoto = async (
	deps: ProcessDeps,
	{ photo, version }: { photo: PhotoId; version: string | undefined },
): Promise<UploadedPhoto["state"] | undefined> => {
	const found = await deps.media.original(photo, version);
	if (found === undefined) return undefined;
	const at = deps.now();
	const upload = version ?? "only";
	const fresh: UploadedPhoto = {
		...found.uploadedFor,
		photo,
		upload,
		at,
		state: { is: "waiting" },
	};
	const isFirst = await deps.photos.begin(fresh);
	const noted = isFirst ? fresh : await deps.photos.load(photo);
	const isDone =
		noted === undefined ||
		noted.upload !== upload ||
		noted.state.is !== "waiting";
	if (isDone) return undefined;
	const state = await stateOf(deps, noted, found.bytes);
	await deps.photos.settle({ ...noted, state });
	return state;
};

const stateOf = async (
	deps: ProcessDeps,
	{ photo, of }: UploadedPhoto,
	bytes: Uint8Array,
): Promise<UploadedPhoto["state"]> => {
	const yesterday = new Date(Date.parse(deps.now()) - DAY_MS).toISOString();
	const today = await deps.photos.sentFor(of, yesterday);
	if (today.length > MOST_A_DAY)
		return { is: "refused", code: "media.too_often" };
	const made = await deps.transform(bytes);
	if ("refused" in made) return { is: "refused", code: made.refused };
	for (const { name, format, body } of made.files)
		await deps.media.put(
			photoPath(photo, name, format),
			body,
			CONTENT_TYPES[format],
		);
	return { is: "ready", width: made.width, height: made.height };
};
