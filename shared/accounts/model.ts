import * as z from "zod";
import { Instant } from "../dates/model.ts";
import { ProvinceCode } from "../places/model.ts";
import { Text } from "../text/model.ts";

export const PersonId = z
	.string()
	.regex(/^per_[0-9a-hjkmnp-tv-z]{26}$/, "input.id");
export type PersonId = z.infer<typeof PersonId>;
export const OrganisationId = z.string().regex(/^[a-z0-9]{4,30}$/, "input.id");

export const EmailAddress = z
	.email("input.email")
	.max(200, "input.too_long")
	.transform((address) => address.normalize("NFC").toLowerCase());

/** Province staff, their head (who publishes decisions), and who keeps the service itself. */
export const OfficeRole = z.enum(["staff", "head", "admin"]);
export type OfficeRole = z.infer<typeof OfficeRole>;

/** What somebody does for the office. An administrator's provinces are all. */
export const Office = z.strictObject({
	role: OfficeRole,
	provinces: z.array(ProvinceCode).max(40).default([]),
});
export type Office = z.infer<typeof Office>;

/** What a person chose to be written to about; what the law or their own request calls for is always sent. */
export const NoticePreferences = z.strictObject({
	/** Reminders of certificates that are due. */
	reminders: z.boolean().default(true),
	/** News of fairs and of the service. Only with consent, so off at first. */
	news: z.boolean().default(false),
});
export type NoticePreferences = z.infer<typeof NoticePreferences>;

/** Somebody who signed in at least once. All of it is personal data. */
export const Person = z.object({
	id: PersonId,
	/** The issuer's name for them; opaque. */
	subject: z.string().min(1).max(300),
	email: EmailAddress,
	name: Text(1, 120).optional(),
	language: z.enum(["vi", "en"]).default("vi"),
	office: Office.optional(),
	notices: NoticePreferences.default({ reminders: true, news: false }),
	/** Since then nothing is sent to the address: the mail came back. */
	bouncedAt: Instant.optional(),
	createdAt: Instant,
	lastSignInAt: Instant,
	/** Sessions that began before this moment are over: "sign out everywhere". */
	sessionsEndedAt: Instant.optional(),
	version: z.int().min(1),
});
export type Person = z.infer<typeof Person>;

/** How somebody belongs to an organisation, as they said it themselves. */
export const Belonging = z.enum([
	"legal_representative",
	"board_member",
	"employee",
	"authorised",
]);
export type Belonging = z.infer<typeof Belonging>;

/** A right to act for an organisation, given by staff for a claim. */
export const Membership = z.object({
	person: PersonId,
	organisation: OrganisationId,
	belonging: Belonging,
	since: Instant,
});
export type Membership = z.infer<typeof Membership>;

/** Who makes a request, as far as rights are concerned. Without a person: a visitor. */
export type Visitor = {
	person?: PersonId | undefined;
	office?: Office | undefined;
	organisations: string[];
};
export const NOBODY: Visitor = { organisations: [] };
