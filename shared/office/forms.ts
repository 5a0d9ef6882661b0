import * as z from "zod";
import { EmailAddress, Office, OfficeRole } from "../accounts/model.ts";
import { ProvinceCode } from "../places/model.ts";
import { Prose } from "../text/model.ts";

/** Why something was done: it stands in the history, so it may not be empty. */
export const Reason = z
	.string("office.reason")
	.refine((text) => text.trim() !== "", "office.reason")
	.pipe(Prose(1000));

export const FindPerson = z.strictObject({ email: EmailAddress });

/** The role of a person; `none` takes it. Everybody but an administrator works for provinces. */
export const SetOffice = z.strictObject({
	role: z.enum(["none", ...OfficeRole.options]),
	provinces: z.array(ProvinceCode).max(40).default([]),
	reason: Reason,
});

export const officeOf = ({
	role,
	provinces,
}: z.infer<typeof SetOffice>): Office | undefined =>
	role === "none"
		? undefined
		: Office.parse({ role, provinces: role === "admin" ? [] : provinces });

/** On the same page as the form above, so its reason has a name of its own. */
export const EndSessions = z.strictObject({ why: Reason });
