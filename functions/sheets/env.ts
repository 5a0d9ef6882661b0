import * as z from "zod";

/** Environment of the function that works on spreadsheets. */
export const SheetsEnv = z.object({
	ACCOUNTS_TABLE: z.string(),
	DIRECTORY_TABLE: z.string(),
	PUBLISHING_TABLE: z.string(),
	SHEETS_BUCKET: z.string(),
	/** Rows of a demonstration province are refused unless this is `true`: never in production. */
	ALLOW_DEMONSTRATION: z.enum(["true", "false"]),
});
export type SheetsEnv = z.infer<typeof SheetsEnv>;
