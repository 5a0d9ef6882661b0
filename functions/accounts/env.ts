import * as z from "zod";
import {
	EmailAddress,
	Office,
	OrganisationId,
} from "../../shared/accounts/model.ts";

/**
 * Who has which right from their first sign-in on, by the deployment's own settings: the first
 * administrator, and the people of the demonstration. Everybody else is given rights in the console.
 */
export const Appointment = z.strictObject({
	email: EmailAddress,
	office: Office.optional(),
	members: z.array(OrganisationId).optional(),
});
export type Appointment = z.infer<typeof Appointment>;
export const Appointments = z
	.string()
	.transform((text): unknown => JSON.parse(text))
	.pipe(z.array(Appointment));
