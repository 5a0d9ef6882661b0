import sharp, { type Metadata, type Sharp } from "sharp";
import { imageKind } from "../../shared/media/magic.ts";
import {
	LARGEST_WIDTH,
	PHOTO_FORMATS,
	type PhotoFormat,
	type PhotoWidth,
	photoFiles,
} from "../../shared/media/photo.ts";
import { LARGEST_UPLOAD } from "../../shared/media/upload.ts";
import type { RefusalCode } from "../../shared/refusals/all.ts";

// One image at a time in one thread: what the memory of the function is measured by.
sharp.concurrency(1);
sharp.cache(false);

/** 50 million: what the usual modes of today's phones take, and what 150 MB hold. */
const MOST_PIXELS = 50_000_000;
/** Unpacking AVIF takes up to 30 bytes a pixel: 1 kB that says 50 million was measured at 1 GB, 24 million at 0.7. */
const MOST_PIXELS_OF_AVIF = 24_000_000;
const SHORTEST_SIDE = 200;
const LONGEST_SHAPE = 4;
/** A photo takes a second or two; what takes this long was made to. */
const MOST_SECONDS = 30;

export type PhotoFile = {
	name: PhotoWidth;
	format: PhotoFormat;
	body: Uint8Array;
};

export type Transformed =
	| { width: number; height: number; files: PhotoFile[] }
	| { refused: RefusalCode };

/**
 * An uploaded file as the photos that are shown: decoded once, turned upright, brought to sRGB, and
 * encoded anew in every width and format. Nothing of the file itself goes on: no place where it was
 * taken, no name of a camera, no bytes behind its end. Refused is what is no still photo, what is
 * damaged, and what is too large or too small, before it is decoded where its head tells so.
 */
export const transformPhoto = async (
	original: Uint8Array,
): Promise<Transformed> => {
	if (original.length > LARGEST_UPLOAD) return { refused: "media.too_large" };
	const kind = imageKind(original);
	if (kind === undefined) return { refused: "media.not_a_photo" };
	if (kind === "heic") return { refused: "media.heic" };
	const head = await headOf(original);
	if (head === undefined) return { refused: "media.damaged" };
	const refused = objection(head, kind);
	if (refused) return { refused };
	const decoded = await decode(original, head);
	if (decoded === undefined) return { refused: "media.damaged" };
	const { data, info } = decoded;
	const files: PhotoFile[] = [];
	for (const { name, width } of photoFiles(info.width)) {
		const sized = await sharp(data, { raw: info })
			.resize({ width, kernel: "lanczos3" })
			.raw()
			.toBuffer({ resolveWithObject: true });
		for (const format of PHOTO_FORMATS)
			files.push({
				name,
				format,
				body: await encoded(
					sharp(sized.data, { raw: sized.info }),
					format,
				).toBuffer(),
			});
	}
	return { width: info.width, height: info.height, files };
};

const headOf = async (bytes: Uint8Array): Promise<Metadata | undefined> => {
	try {
		return await sharp(bytes, { limitInputPixels: false }).metadata();
	} catch {
		// Whatever a decoder dislikes is the sender's file, not our fault: it is said to the sender.
		return undefined;
	}
};

const objection = (
	{ width, height, pages = 1, format, mediaType }: Metadata,
	kind: string,
): RefusalCode | undefined => {
	const isNamed = format === kind || mediaType === `image/${kind}`;
	if (!isNamed) return "media.not_a_photo";
	if (pages > 1) return "media.animated";
	if (width * height > MOST_PIXELS) return "media.too_many_pixels";
	if (kind === "avif" && width * height > MOST_PIXELS_OF_AVIF)
		return "media.avif_too_large";
	if (Math.min(width, height) < SHORTEST_SIDE) return "media.too_small";
	if (Math.max(width, height) > LONGEST_SHAPE * Math.min(width, height))
		return "media.too_narrow";
	return undefined;
};

/** Plain pixels, no wider than the largest file; what was see-through becomes white. */
const decode = async (bytes: Uint8Array, { icc }: Metadata) => {
	try {
		const image = sharp(bytes, {
			limitInputPixels: MOST_PIXELS,
			// Half a photo is not shown as a whole one.
			failOn: "error",
			autoOrient: true,
			sequentialRead: true,
		})
			.timeout({ seconds: MOST_SECONDS })
			.resize({ width: LARGEST_WIDTH, withoutEnlargement: true })
			.flatten({ background: "#ffffff" })
			.toColourspace("srgb");
		// A picture of 16 bits with a profile comes out in P3 otherwise: the numbers of another colour.
		if (icc) image.withIccProfile("srgb", { attach: false });
		return await image.raw().toBuffer({ resolveWithObject: true });
	} catch {
		// As above: only the pixels of the sender are read here.
		return undefined;
	}
};

/** Without any metadata: sharp writes none unless asked to. */
const encoded = (image: Sharp, format: PhotoFormat): Sharp => {
	switch (format) {
		case "avif":
			return image.avif({ quality: 52, effort: 3 });
		case "webp":
			return image.webp({ quality: 74, effort: 4 });
		case "jpg":
			return image.jpeg({ quality: 76, mozjpeg: true });
	}
};
