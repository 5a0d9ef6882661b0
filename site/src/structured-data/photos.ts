import {
	type Photo,
	photoFiles,
	photoPath,
} from "../../../shared/media/photo.ts";

/** The largest file of the first photo, in the format that every program reads. */
export const photoAddress = (
	[first]: Photo[] = [],
	origin: string,
): string | undefined => {
	const file = first && photoFiles(first.width).at(-1);
	return file && origin + photoPath(first.photo, file.name, "jpg");
};
