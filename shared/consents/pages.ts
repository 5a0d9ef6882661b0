import * as z from "zod";
import { FormState } from "../signed-in/form.ts";
import { ConsentRecord } from "./model.ts";
import { ConsentPurpose } from "./texts.ts";

const Shown = ConsentRecord.omit({ person: true }).extend({
	/** The words as they were shown then. */
	text: z.string(),
	organisation: z
		.object({ id: z.string(), name: z.string().optional() })
		.optional(),
});

/** `/tai-khoan/toi/dong-y` */
const Consents = z.object({
	kind: z.literal("consents"),
	/** What counts today and was given. */
	standing: z.array(Shown),
	/** Everything that was ever decided, newest first. */
	history: z.array(Shown),
	/** The text for news, while it is not agreed to. */
	news: z.string().optional(),
	form: FormState,
});

export const ConsentDocuments = [Consents] as const;

/** Gives or takes back one consent. */
export const ConsentForm = z.strictObject({
	purpose: ConsentPurpose,
	decision: z.enum(["given", "withdrawn"]),
	organisation: z.string().max(40).optional(),
	/** To give one, the box beside its text. */
	agree: z.literal("yes").optional(),
});
export type ConsentForm = z.infer<typeof ConsentForm>;
