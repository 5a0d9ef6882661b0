import * as z from "zod";

/** Environment of the function that imports files. */
export const ImportsEnv = z.object({
	DIRECTORY_TABLE: z.string(),
	/** Rows of a demonstration province are refused unless this is `true`: never in production. */
	ALLOW_DEMONSTRATION: z.enum(["true", "false"]),
});
export type ImportsEnv = z.infer<typeof ImportsEnv>;
