import * as z from "zod";
import { FormState } from "../signed-in/form.ts";
import { SubmissionState } from "../submissions/model.ts";
import { Photo, PhotoId } from "./photo.ts";
import { UploadForm } from "./upload.ts";

const Named = z.object({ id: z.string(), name: z.string() });

/** The photos of a product or an organisation, as its people choose, describe and order them. */
export const PhotosPage = z.object({
	kind: z.literal("photos"),
	organisation: Named,
	/** Absent where they are the organisation's own. */
	product: Named.optional(),
	/** This page; also where its form is sent to. */
	path: z.string(),
	back: z.string(),
	version: z.string(),
	/** Of the draft: one that was sent cannot be written on. */
	state: SubmissionState.optional(),
	/** In their order; `alt` as it stands or was typed, empty for one that came just now. */
	photos: z.array(
		z.object({
			...Photo.omit({ alt: true }).shape,
			alt: z.string(),
			isNew: z.boolean(),
		}),
	),
	waiting: z.array(PhotoId),
	refused: z.array(z.object({ photo: PhotoId, code: z.string() })),
	/** A permission to send one more; absent where there is no room or nothing may be changed. */
	upload: UploadForm.optional(),
	most: z.int(),
	form: FormState,
});

export const PhotoDocuments = [PhotosPage] as const;
