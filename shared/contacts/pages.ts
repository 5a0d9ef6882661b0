import * as z from "zod";
import { FormState } from "../signed-in/form.ts";

/** `/tai-khoan/to-chuc/{organisation}/nguoi/lien-he` */
const ContactCard = z.object({
	kind: z.literal("contact_card"),
	organisation: z.object({ id: z.string(), name: z.string() }),
	/** Staff fill it in for the organisation. */
	onBehalf: z.boolean(),
	form: FormState,
});

export const ContactDocuments = [ContactCard] as const;
