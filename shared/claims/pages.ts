import * as z from "zod";
import { Belonging } from "../accounts/model.ts";
import { OrganisationType } from "../cooperatives/model.ts";
import { Instant } from "../dates/model.ts";
import { FormState } from "../signed-in/form.ts";
import { Claim } from "./model.ts";

/** A claim as the person who made it sees it. */
export const OwnClaim = Claim.pick({
	id: true,
	state: true,
	askedAt: true,
	reason: true,
}).extend({ name: z.string() });
export type OwnClaim = z.infer<typeof OwnClaim>;

/** An organisation as somebody looks for theirs. */
export const FoundOrganisation = z.object({
	id: z.string(),
	name: z.string(),
	type: OrganisationType,
	place: z.string().optional(),
	isMine: z.boolean(),
});

/** `/tai-khoan/xin-quan-ly` */
const FindOrganisation = z.object({
	kind: z.literal("find_organisation"),
	query: z.string(),
	found: z.array(FoundOrganisation),
	/** There are more: another word narrows them. */
	isMore: z.boolean(),
});

/** `/tai-khoan/xin-quan-ly/{organisation}` */
const AskForOrganisation = z.object({
	kind: z.literal("ask_for_organisation"),
	organisation: z.object({
		id: z.string(),
		name: z.string(),
		type: OrganisationType,
		place: z.string().optional(),
		taxCode: z.string().optional(),
	}),
	/** How many act for it already; they will be told. Never who. */
	members: z.int(),
	form: FormState,
});

/** `/tai-khoan/them-to-chuc` */
const ProposeOrganisation = z.object({
	kind: z.literal("propose_organisation"),
	provinces: z.array(z.object({ code: z.string(), name: z.string() })),
	communes: z.array(z.object({ code: z.string(), name: z.string() })),
	form: FormState,
});

/** `/quan-tri/{province}/xin-quan-ly`, oldest first. */
const ClaimQueue = z.object({
	kind: z.literal("claim_queue"),
	province: z.object({ code: z.string(), name: z.string() }),
	claims: z.array(
		z.object({
			...Claim.pick({ id: true, askedAt: true, belonging: true }).shape,
			name: z.string(),
			isNew: z.boolean(),
			person: z.string().optional(),
			members: z.int(),
		}),
	),
});

/** Somebody with a right to act for an organisation, for those who may know. */
export const ActingPerson = z.object({
	id: z.string(),
	/** Absent: the account is gone. */
	name: z.string().optional(),
	email: z.string().optional(),
	belonging: Belonging,
	since: Instant,
});
export type ActingPerson = z.infer<typeof ActingPerson>;

/** `/quan-tri/{province}/xin-quan-ly/{claim}` */
const ClaimReview = z.object({
	kind: z.literal("claim_review"),
	province: z.object({ code: z.string(), name: z.string() }),
	claim: Claim.omit({ person: true }).strip(),
	person: z
		.object({ name: z.string().optional(), email: z.string() })
		.optional(),
	organisation: z
		.object({
			id: z.string(),
			name: z.string(),
			place: z.string().optional(),
			taxCode: z.string().optional(),
		})
		.optional(),
	commune: z.string().optional(),
	members: z.array(ActingPerson),
	/** Own claim: another officer decides. */
	isOwn: z.boolean(),
	form: FormState,
});

export const ClaimDocuments = [
	FindOrganisation,
	AskForOrganisation,
	ProposeOrganisation,
	ClaimQueue,
	ClaimReview,
] as const;
