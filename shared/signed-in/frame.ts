import * as z from "zod";
import { OfficeRole, PersonId } from "../accounts/model.ts";
import { ProvinceCode } from "../places/model.ts";

/** A word of what was just done, shown once on the page that a form leads to. */
export const Done = z.string().regex(/^[a-z_]{1,40}$/);

/** What every signed-in page knows besides its own content. */
export const WorkFrame = z.object({
	/** Address of this page, with its question. */
	path: z.string(),
	/** `account` for organisations, `office` for staff, `entry` around signing in. */
	area: z.enum(["account", "office", "entry"]),
	person: z
		.object({
			id: PersonId,
			name: z.string().optional(),
			email: z.string(),
			role: OfficeRole.optional(),
			provinces: z.array(z.object({ code: ProvinceCode, name: z.string() })),
		})
		.optional(),
	/** Organisations that the person acts for. */
	organisations: z.array(z.object({ id: z.string(), name: z.string() })),
	/** Goes back with every form of this page. */
	formKey: z.string(),
	done: Done.optional(),
});
export type WorkFrame = z.infer<typeof WorkFrame>;
