import * as z from "zod";
import { OwnClaim } from "../claims/pages.ts";

/** A fault or a refusal on a signed-in page. */
export const WorkFault = z.object({
	kind: z.literal("work_fault"),
	/** What kind of refusal it is; `fault` is ours. */
	reason: z.enum([
		"invalid",
		"malformed",
		"too_large",
		"wrong_type",
		"unauthenticated",
		"forbidden",
		"not_found",
		"conflict",
		"limit",
		"fault",
	]),
	refusal: z
		.object({ code: z.string(), values: z.record(z.string(), z.string()) })
		.optional(),
	/** The form that was being sent, where it may be sent once more as it is. */
	again: z
		.object({
			action: z.string(),
			fields: z.record(z.string(), z.array(z.string())),
		})
		.optional(),
});

/** The session ended while a form was open: what was typed waits. */
export const SessionEnded = z.object({
	kind: z.literal("session_ended"),
	/** Where to sign in again. */
	signIn: z.string(),
});

/** Signed out here; the issuer's own session ends at this address. */
export const SignedOut = z.object({
	kind: z.literal("signed_out"),
	continueAt: z.url(),
});

/** "Việc của tôi": what somebody finds after signing in. */
export const Desk = z.object({
	kind: z.literal("desk"),
	organisations: z.array(z.object({ id: z.string(), name: z.string() })),
	claims: z.array(OwnClaim),
});

export const EntryDocuments = [
	WorkFault,
	SessionEnded,
	SignedOut,
	Desk,
] as const;
