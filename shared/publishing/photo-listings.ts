import * as z from "zod";
import type { DraftOf } from "../directory/model.ts";
import { Photo } from "../media/photo.ts";
import { pageKey } from "./page-key.ts";
import type { Listing } from "./projection.ts";

/** What shows a photo. Two entries may, while one is being merged into the other. */
export const photoList = (photo: string): string => `photo:${photo}`;

export const PhotoCard = z.object({
	photo: Photo.shape.photo,
	width: Photo.shape.width,
});

/** One list for each photo of a public thing: when the last thing leaves it, its files leave the site. */
export const inPhotos = ({
	kind,
	id,
	photos,
}: DraftOf<"product" | "organisation">): Listing[] =>
	photos.map(({ photo, width }) => ({
		list: photoList(photo),
		sort: `${kind}~${id}`,
		card: { photo, width } satisfies z.infer<typeof PhotoCard>,
		pages: [pageKey("photo", photo)],
	}));
