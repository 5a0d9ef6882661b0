import * as z from "zod";

/** Environment of the function that makes photos of what was uploaded. */
export const MediaEnv = z.object({
	DIRECTORY_TABLE: z.string(),
	MEDIA_BUCKET: z.string(),
});
export type MediaEnv = z.infer<typeof MediaEnv>;
