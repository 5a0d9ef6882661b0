import * as z from "zod";
import { Text } from "../text/model.ts";

export const PhotoId = z.string().regex(/^[a-z0-9]{8,40}$/, "input.id");
export type PhotoId = z.infer<typeof PhotoId>;

/** Most photos of one product or organisation. */
export const MOST_PHOTOS = 8;

/** Widths in pixels that a photo is kept in: a phone's half screen, a phone's whole, a desk. */
export const PHOTO_WIDTHS = [320, 800, 1600] as const;
export type PhotoWidth = (typeof PHOTO_WIDTHS)[number];
export const LARGEST_WIDTH = 1600;

/** Best first: the browser takes the first that it knows. */
export const PHOTO_FORMATS = ["avif", "webp", "jpg"] as const;
export type PhotoFormat = (typeof PHOTO_FORMATS)[number];

/** A photo of a product or an organisation: which one, and what somebody hears who cannot see it. */
export const Photo = z.strictObject({
	photo: PhotoId,
	alt: Text(3, 200),
	/** Of the largest file; smaller ones keep the shape. Known before it loads, so that nothing moves. */
	width: z.int().min(1).max(LARGEST_WIDTH),
	height: z.int().min(1).max(20_000),
});
export type Photo = z.infer<typeof Photo>;

/** In the order they are shown; an array, so that a row of a CSV leaves it as it is. */
export const Photos = z
	.array(Photo)
	.max(MOST_PHOTOS, "media.too_many")
	.refine(
		(photos) =>
			new Set(photos.map(({ photo }) => photo)).size === photos.length,
		"media.twice",
	)
	.default([]);

/**
 * The files there are of a photo so wide: every width below its own, and the next one, which then is
 * as wide as the photo itself, because nothing is enlarged.
 */
export const photoFiles = (
	width: number,
): { name: PhotoWidth; width: number }[] =>
	PHOTO_WIDTHS.filter(
		(_, at) => at === 0 || (PHOTO_WIDTHS[at - 1] ?? 0) < width,
	).map((name) => ({ name, width: Math.min(name, width) }));

/** Address of one file on the public site; the content of an address never changes. */
export const photoPath = (
	photo: PhotoId,
	width: PhotoWidth,
	format: PhotoFormat,
): string => `/anh/${photo}/${width}.${format}`;

/** Address of a photo that is not public yet, for those who may see it: no larger than this. */
export const previewPath = (
	{ photo, width }: Pick<Photo, "photo" | "width">,
	most: PhotoWidth = 320,
): string =>
	`/tai-khoan/anh/${photo}/${photoFiles(Math.min(width, most)).at(-1)?.name}`;

/** Every address that a photo so wide has. */
export const photoPaths = ({
	photo,
	width,
}: Pick<Photo, "photo" | "width">): string[] =>
	photoFiles(width).flatMap(({ name }) =>
		PHOTO_FORMATS.map((format) => photoPath(photo, name, format)),
	);
