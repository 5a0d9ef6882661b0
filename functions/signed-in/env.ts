import * as z from "zod";
import { Appointments } from "../accounts/env.ts";

/** Environment of the function that answers whoever is signed in. */
export const SignedInEnv = z.object({
	ACCOUNTS_TABLE: z.string(),
	DIRECTORY_TABLE: z.string(),
	PUBLISHING_TABLE: z.string(),
	REPORTS_TABLE: z.string(),
	/** Photos that were sent and are not yet public; where they go once approved. */
	MEDIA_BUCKET: z.string(),
	SITE_BUCKET: z.string(),
	/** Spreadsheets that staff sent, and what was made of them. */
	SHEETS_BUCKET: z.string(),
	/** Where the public reads the site: `https://…`, no closing slash. */
	SITE_ORIGIN: z.url(),
	/** What the edge adds to every request; without it a request did not come through the edge. */
	EDGE_TOKEN: z.string().min(4),
	/** The OpenID provider, and our name there. */
	ISSUER: z.url(),
	CLIENT_ID: z.string().min(1),
	/** See functions/accounts/env.ts; JSON. */
	APPOINTMENTS: Appointments,
});
/** As it stands in the template: everything is text. */
export type SignedInEnv = z.input<typeof SignedInEnv>;
