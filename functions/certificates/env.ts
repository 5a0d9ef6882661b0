import * as z from "zod";

/** Environment of the function that looks every morning at what comes due. */
export const WatchEnv = z.object({
	ACCOUNTS_TABLE: z.string(),
	DIRECTORY_TABLE: z.string(),
	PUBLISHING_TABLE: z.string(),
	REPORTS_TABLE: z.string(),
});
export type WatchEnv = z.infer<typeof WatchEnv>;
