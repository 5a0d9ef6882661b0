import * as z from "zod";
import { EmailAddress, OrganisationId, PersonId } from "../accounts/model.ts";
import { Instant } from "../dates/model.ts";
import { Text } from "../text/model.ts";
import { parsePhone } from "../text/phone.ts";

/** Who may see a way to reach somebody: nobody but the organisation and staff, verified partners, everybody. */
export const Visibility = z.enum(["private", "partners", "public"]);
export type Visibility = z.infer<typeof Visibility>;

export const CONTACT_FIELDS = ["name", "phone", "email"] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

const entry = z.object({ value: z.string(), visibility: Visibility });
export const ContactEntries = z.object({
	/** Who represents the organisation: a person's name. */
	name: entry.optional(),
	/** E.164. */
	phone: entry.optional(),
	email: entry.optional(),
});
export type ContactEntries = z.infer<typeof ContactEntries>;

/** How to reach an organisation's representative. Personal data: in Accounts, apart from what was made public. */
export const Contact = ContactEntries.extend({
	organisation: OrganisationId,
	/** Who gave it; goes with them. Absent: staff, for the organisation. */
	by: PersonId.optional(),
	updatedAt: Instant,
	version: z.int().min(1),
});
export type Contact = z.infer<typeof Contact>;

/** The copy that the public page shows, and nothing else of the contact. */
export const PublicContact = z.object({
	name: z.string().optional(),
	phone: z.string().optional(),
	email: z.string().optional(),
});
export type PublicContact = z.infer<typeof PublicContact>;

const Phone = z.string().transform((text, context) => {
	const result = parsePhone(text);
	if ("e164" in result) return result.e164;
	context.addIssue({ code: "custom", message: result.refused });
	return z.NEVER;
});

export const ContactForm = z.strictObject({
	name: Text(2, 120).optional(),
	phone: Phone.optional(),
	email: EmailAddress.optional(),
	name_visibility: Visibility.default("private"),
	phone_visibility: Visibility.default("private"),
	email_visibility: Visibility.default("private"),
	/** Never ticked before: each is a consent of its own. */
	publish_contact: z.literal("yes").optional(),
	share_with_partners: z.literal("yes").optional(),
	version: z.coerce.number().pipe(z.int().min(0)),
});
export type ContactForm = z.infer<typeof ContactForm>;
