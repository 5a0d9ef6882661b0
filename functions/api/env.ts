import * as z from "zod";

/** Environment of the HTTP API. */
export const ApiEnv = z.object({
	/** Where the public reads the site, and the API too: `https://…`, no closing slash. */
	SITE_ORIGIN: z.url(),
});
export type ApiEnv = z.infer<typeof ApiEnv>;
