import * as z from "zod";

/** Environment of the function that answers pages on demand. */
export const WebEnv = z.object({
	DIRECTORY_TABLE: z.string(),
	PUBLISHING_TABLE: z.string(),
	REPORTS_TABLE: z.string(),
	SITE_BUCKET: z.string(),
	/** Where the public reads the site: `https://…`, no closing slash. */
	SITE_ORIGIN: z.url(),
	/** What the edge adds to every request; without it a request did not come through the edge. */
	EDGE_TOKEN: z.string().min(4),
});
export type WebEnv = z.infer<typeof WebEnv>;
