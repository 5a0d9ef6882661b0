import * as z from "zod";

/** Environment of the function that writes letters. */
export const NotifyEnv = z.object({
	ACCOUNTS_TABLE: z.string(),
	DIRECTORY_TABLE: z.string(),
	REPORTS_TABLE: z.string(),
	/** Where the public reads the site: `https://…`, no closing slash. */
	SITE_ORIGIN: z.url(),
	/** Whom letters come from. */
	MAIL_FROM: z.string().min(3),
	/** Configuration set of SES: it tells of what came back. */
	MAIL_SET: z.string().min(1),
});
export type NotifyEnv = z.infer<typeof NotifyEnv>;

/** Environment of the function that hears of letters that came back. */
export const BounceEnv = NotifyEnv.pick({ ACCOUNTS_TABLE: true });
export type BounceEnv = z.infer<typeof BounceEnv>;
