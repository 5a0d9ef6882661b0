import * as z from "zod";

/** Environment of the function that removes what has been kept long enough. */
export const RetentionEnv = z.object({
	ACCOUNTS_TABLE: z.string(),
	DIRECTORY_TABLE: z.string(),
	MEDIA_BUCKET: z.string(),
});
export type RetentionEnv = z.infer<typeof RetentionEnv>;
