import * as z from "zod";
import { ActingPerson } from "../claims/pages.ts";
import { ContactEntries } from "../contacts/model.ts";
import { FormState } from "../signed-in/form.ts";

const OrganisationName = z.object({ id: z.string(), name: z.string() });

/** `/tai-khoan/to-chuc/{organisation}/nguoi`: colleagues see names, never addresses. */
const Members = z.object({
	kind: z.literal("members"),
	organisation: OrganisationName,
	members: z.array(ActingPerson.omit({ email: true })),
	/** Whether the reader is one of them, and so may leave. */
	isMember: z.boolean(),
	contact: ContactEntries.optional(),
});

/** `/quan-tri/{province}/to-chuc/{organisation}/nguoi` */
const OfficeMembers = z.object({
	kind: z.literal("office_members"),
	province: z.object({ code: z.string(), name: z.string() }),
	organisation: OrganisationName,
	members: z.array(ActingPerson),
	form: FormState,
});

export const MemberDocuments = [Members, OfficeMembers] as const;
