import * as z from "zod";
import { OwnClaim } from "../claims/pages.ts";
import { Instant } from "../dates/model.ts";
import { FormState } from "../signed-in/form.ts";
import { Text } from "../text/model.ts";
import { Belonging, NoticePreferences, Office } from "./model.ts";

/** `/tai-khoan/toi`: everything a person may want to see or do about themselves. */
const Me = z.object({
	kind: z.literal("me"),
	email: z.string(),
	/** Mail to the address came back: nothing more is sent. */
	bouncedAt: Instant.optional(),
	office: Office.optional(),
	notices: NoticePreferences,
	createdAt: Instant,
	lastSignInAt: Instant,
	organisations: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			belonging: Belonging,
			since: Instant,
		}),
	),
	claims: z.array(OwnClaim),
	consents: z.int(),
	requests: z.int(),
	form: FormState,
});

/** `/tai-khoan/toi/xoa` */
const DeleteAccount = z.object({
	kind: z.literal("delete_account"),
	organisations: z.array(z.string()),
	/** The last administrator stays until there is another. */
	isLastAdmin: z.boolean(),
	form: FormState,
});

export const OwnAccountDocuments = [Me, DeleteAccount] as const;

export const MeForm = z.strictObject({
	name: Text(2, 120).optional(),
	language: z.enum(["vi", "en"]),
});
export const DeleteForm = z.strictObject({ sure: z.literal("yes") });
