import * as z from "zod";
import { Instant } from "../dates/model.ts";
import { FormState } from "../signed-in/form.ts";
import { NOTICE_KINDS, Preference } from "./model.ts";

/** The form of preferences: a box that is not ticked is not sent. */
export const NoticeForm = z.strictObject({
	reminders: z.literal("1").optional(),
	/** The address takes mail again. */
	again: z.literal("1").optional(),
});
export type NoticeForm = z.infer<typeof NoticeForm>;

/** `/tai-khoan/toi/thong-bao` */
const NoticeSettings = z.object({
	kind: z.literal("notice_settings"),
	email: z.string(),
	bouncedAt: Instant.optional(),
	/** The last letters, newest first: what about, and when. */
	sent: z.array(z.object({ about: z.enum(NOTICE_KINDS), at: Instant })),
	form: FormState,
});

/** `/tai-khoan/bo-nhan/{token}`: before, and after it was switched off. */
const Unsubscribe = z.object({
	kind: z.literal("unsubscribe"),
	token: z.string(),
	preference: Preference,
	isDone: z.boolean(),
});

export const NoticeDocuments = [NoticeSettings, Unsubscribe] as const;
