import * as z from "zod";

/** Environment of the HTTP API. */
export const ApiEnv = z.object({
	DIRECTORY_TABLE: z.string(),
	SITE_ORIGIN: z.url(),
});
export type ApiEnv = z.infer<typeof ApiEnv>;
