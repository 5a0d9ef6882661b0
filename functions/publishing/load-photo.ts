import {
	PHOTO_FORMATS,
	photoFiles,
	photoPath,
} from "../../shared/media/photo.ts";
import { type PageKey, readPageKey } from "../../shared/publishing/page-key.ts";
import {
	PhotoCard,
	photoList,
} from "../../shared/publishing/photo-listings.ts";
import {
	CONTENT_TYPES,
	type MediaBucket,
	PHOTO_CACHE,
} from "../platform/media-bucket.ts";
import type { LoadDeps, PageContent, PlainFile } from "./page-content.ts";

export type PhotoDeps = {
	publishing: Pick<LoadDeps["publishing"], "list">;
	/** The files that were made, private until somebody shows them. */
	media: Pick<MediaBucket, "read">;
};

/**
 * The files of a photo, as long as something public shows it. What was withdrawn takes its photos off
 * the site and brings them back; what was removed for good has no files any more.
 */
export const loadPhoto = async (
	{ publishing, media }: PhotoDeps,
	key: PageKey,
): Promise<PageContent | undefined> => {
	const { kind, parts } = readPageKey(key);
	const [id = ""] = parts;
	if (kind !== "photo") throw new Error(`${key} is not a photo`);
	const [card] = await publishing.list(photoList(id), PhotoCard, 1);
	if (card === undefined) return { gone: true };
	const files: PlainFile[] = [];
	for (const { name } of photoFiles(card.width))
		for (const format of PHOTO_FORMATS) {
			const path = photoPath(id, name, format);
			const body = await media.read(path);
			if (body)
				files.push({
					path,
					body,
					contentType: CONTENT_TYPES[format],
					cacheControl: PHOTO_CACHE,
				});
		}
	const [first, ...others] = files;
	return first ? { files: [first, ...others] } : { gone: true };
};
