import * as z from "zod";
import { Instant } from "../dates/model.ts";
import { PhotoId } from "./photo.ts";

/** Where a browser sends a photo to: our own origin hands it on to the store of originals. */
export const UPLOAD_PATH = "/tai-len/anh";
/** What a phone's camera makes is 3–12 MB. */
export const LARGEST_UPLOAD = 15_000_000;
/** How long a permission to upload holds: a slow network with a large photo takes minutes. */
export const UPLOAD_MINUTES = 15;

/** The kinds that are taken; asked for by name, a phone turns its own HEIC into JPEG. */
export const TAKEN_TYPES = "image/jpeg,image/png,image/webp,image/avif";

/** Whose photo it is: `product#ls001`, `organisation#mhhtx01`. */
export const PhotoOf = z.templateLiteral([
	z.enum(["product", "organisation"]),
	"#",
	z.string().regex(/^[a-z0-9]{4,30}$/),
]);
export type PhotoOf = z.infer<typeof PhotoOf>;

/** What an uploaded photo is for and who sent it; signed into the permission, so that nobody can change it on the way. */
export const UploadedFor = z.object({
	of: PhotoOf,
	organisation: z.string().regex(/^[a-z0-9]{4,30}$/),
	province: z.string().regex(/^\d{2}$/),
	by: z.string().min(4),
});
export type UploadedFor = z.infer<typeof UploadedFor>;

/** An uploaded photo as it is kept: what became of it. */
export const UploadedPhoto = UploadedFor.extend({
	photo: PhotoId,
	/** Which upload under this name counts: the first. Whatever comes later is ignored. */
	upload: z.string(),
	at: Instant,
	state: z.discriminatedUnion("is", [
		z.object({ is: z.literal("waiting") }),
		z.object({ is: z.literal("ready"), width: z.int(), height: z.int() }),
		z.object({ is: z.literal("refused"), code: z.string() }),
	]),
});
export type UploadedPhoto = z.infer<typeof UploadedPhoto>;

/** A form that may send one photo: where to, and the fields that go before the file. */
export const UploadForm = z.object({
	photo: PhotoId,
	action: z.string(),
	fields: z.record(z.string(), z.string()),
});
export type UploadForm = z.infer<typeof UploadForm>;
