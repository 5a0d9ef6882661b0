import * as z from "zod";
import { Belonging, OrganisationId, PersonId } from "../accounts/model.ts";
import { OrganisationFields } from "../cooperatives/model.ts";
import { Instant } from "../dates/model.ts";
import { ProvinceCode } from "../places/model.ts";
import { Prose } from "../text/model.ts";
import { hasIdentityNumber } from "./identity-number.ts";

export const ClaimId = z
	.string()
	.regex(/^clm_[0-9a-hjkmnp-tv-z]{26}$/, "input.id");
export type ClaimId = z.infer<typeof ClaimId>;

export const ClaimState = z.enum(["open", "approved", "denied", "withdrawn"]);
export type ClaimState = z.infer<typeof ClaimState>;

/** An organisation that the directory does not know yet, as the person who asks names it. */
export const Proposal = OrganisationFields.pick({
	name: true,
	type: true,
	commune: true,
	taxCode: true,
});
export type Proposal = z.infer<typeof Proposal>;

/** No identity numbers at all (design §6): a sentence that holds one is refused, not kept. */
export const Proof = Prose(1000)
	.refine((text) => text.length >= 10, "claims.proof_short")
	.refine((text) => !hasIdentityNumber(text), "claims.identity_number");

/** Somebody asks to act for an organisation; staff of its province decide. */
export const Claim = z.object({
	id: ClaimId,
	person: PersonId,
	province: ProvinceCode,
	/** Absent while what is asked for is a proposal. */
	organisation: OrganisationId.optional(),
	proposed: Proposal.optional(),
	belonging: Belonging,
	/** Personal data; removed some time after the decision: see shared/accounts/retention.ts. */
	proof: z.string().optional(),
	state: ClaimState,
	askedAt: Instant,
	decidedAt: Instant.optional(),
	/** What staff wrote to the person. */
	reason: z.string().optional(),
	version: z.int().min(1),
});
export type Claim = z.infer<typeof Claim>;

/** The form for an organisation that is known. */
export const ClaimForm = z.strictObject({ belonging: Belonging, proof: Proof });
export type ClaimForm = z.infer<typeof ClaimForm>;

/** The form for one that is not. */
export const ProposalForm = z.strictObject({
	...Proposal.shape,
	taxCode: z.string().optional(),
	province: ProvinceCode,
	...ClaimForm.shape,
});
export type ProposalForm = z.infer<typeof ProposalForm>;

export const DecisionForm = z.strictObject({
	decision: z.enum(["approve", "deny"]),
	reason: Prose(1000),
});
export type DecisionForm = z.infer<typeof DecisionForm>;
