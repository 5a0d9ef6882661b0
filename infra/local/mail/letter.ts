import * as z from "zod";

/** A letter as `aws-ses-v2-local` keeps it. */
export const Letter = z.object({
	messageId: z.string(),
	from: z.string(),
	replyTo: z.array(z.string()),
	destination: z.object({
		to: z.array(z.string()),
		cc: z.array(z.string()),
		bcc: z.array(z.string()),
	}),
	subject: z.string(),
	body: z.object({ html: z.string().optional(), text: z.string().optional() }),
	headers: z
		.array(z.object({ name: z.string(), value: z.string() }))
		.default([]),
	/** Seconds since 1970. */
	at: z.number(),
});
export type Letter = z.infer<typeof Letter>;

export const Store = z.object({ emails: z.array(Letter) });

/** Everybody a letter went to. */
export function receivers({ destination }: Letter): string[] {
	return [...destination.to, ...destination.cc, ...destination.bcc];
}
