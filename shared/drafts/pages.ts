import * as z from "zod";
import { CertificateStatus } from "../certificates/status.ts";
import { DUE_FACTS } from "../certificates/watch.ts";
import { CalendarDate, Instant } from "../dates/model.ts";
import { FormState } from "../signed-in/form.ts";
import { Gap } from "../submissions/completeness.ts";
import { SubmissionKind } from "../submissions/editable.ts";
import { Remark, SubmissionState } from "../submissions/model.ts";
import { PART_NAMES } from "./parts.ts";

const Named = z.object({ id: z.string(), name: z.string() });
/** A thing by name, with the address of its public page where it has one. */
const Thing = Named.extend({ publicPath: z.string().optional() });
/** Names of communes and product sets by their codes: what a code means to people. */
const Names = z.object({
	commune: z.record(z.string(), z.string()),
	set: z.record(z.string(), z.string()),
});
export type Names = z.infer<typeof Names>;

const Option = z.object({ value: z.string(), label: z.string() });

/** A draft as its page shows it: where it stands, what it would change, what is still wrong. */
export const DraftBox = z.object({
	kind: SubmissionKind,
	state: SubmissionState,
	/** Goes back with its forms (`stampOf`). */
	version: z.string(),
	isNew: z.boolean(),
	updatedAt: Instant,
	sentAt: Instant.optional(),
	remarks: z.array(Remark),
	/** In the order of the form; what is public now beside what is proposed. */
	changes: z.array(
		z.object({
			field: z.string(),
			before: z.unknown(),
			after: z.unknown(),
		}),
	),
	/** Why it could not be sent. */
	errors: FormState.shape.errors,
	refusal: FormState.shape.refusal,
	/** Where it is sent from, taken back and thrown away: `…/gui`, `…/rut-lai`, `…/bo`. */
	path: z.string(),
	/** Page of a field that is wrong. */
	pages: z.record(z.string(), z.string()),
});
export type DraftBox = z.infer<typeof DraftBox>;

const DueCertificate = z.object({
	product: Named,
	fact: z.enum(DUE_FACTS),
	end: CalendarDate,
	closesOn: CalendarDate,
	isExact: z.boolean(),
});

/** The desk of an organisation: what is public, what is being written, what is due. */
export const AccountOrganisation = z.object({
	kind: z.literal("account_organisation"),
	organisation: Thing,
	draft: DraftBox.optional(),
	publicProducts: z.int(),
	/** Drafts of its products and certificates; what came back first. */
	open: z.array(
		z.object({
			kind: SubmissionKind,
			name: z.string(),
			path: z.string(),
			state: SubmissionState,
			isNew: z.boolean(),
			at: Instant,
			/** Why it came back. */
			reasons: z.array(z.string()),
		}),
	),
	due: z.array(DueCertificate),
	gaps: z.array(Gap),
	names: Names,
});

/** What an organisation makes. */
export const AccountProducts = z.object({
	kind: z.literal("account_products"),
	organisation: Named,
	products: z.array(
		Named.extend({
			isNew: z.boolean(),
			isDiscontinued: z.boolean(),
			state: SubmissionState.optional(),
			stars: z.int().optional(),
			status: CertificateStatus.optional(),
			until: CalendarDate.optional(),
		}),
	),
});

const CertificateLine = z.object({
	id: z.string(),
	stars: z.int().optional(),
	decisionNo: z.string().optional(),
	status: CertificateStatus.optional(),
	until: CalendarDate.optional(),
	due: DueCertificate.omit({ product: true }).optional(),
	draft: DraftBox.optional(),
});
export type CertificateLine = z.infer<typeof CertificateLine>;

/** One product: its parts, its draft, its certificates. */
export const AccountProduct = z.object({
	kind: z.literal("account_product"),
	organisation: Named,
	product: Thing,
	draft: DraftBox.optional(),
	certificates: z.array(CertificateLine),
	photos: z.int(),
	gaps: z.array(Gap),
	names: Names,
});

export const AccountCertificates = z.object({
	kind: z.literal("account_certificates"),
	organisation: Named,
	product: Thing,
	certificates: z.array(CertificateLine),
	names: Names,
});

/** One page of a form. */
export const AccountPart = z.object({
	kind: z.literal("account_part"),
	part: z.enum(PART_NAMES),
	organisation: Named,
	product: Named.optional(),
	/** A certificate that stands there already. */
	certificate: z.string().optional(),
	/** Where the form is sent to, and where one goes back to. */
	action: z.string(),
	back: z.string(),
	form: FormState,
	/** What the form stands on; goes back with it (`stampOf`). */
	version: z.string(),
	/** Of the draft: one that was sent cannot be written on. */
	state: SubmissionState.optional(),
	takeBack: z.string().optional(),
	remarks: z.array(Remark),
	communes: z.array(Option),
	sets: z.array(Option),
});

/** Somebody else wrote in the same fields: which to keep is decided here, nothing typed is lost. */
export const AccountMerge = z.object({
	kind: z.literal("account_merge"),
	part: z.enum(PART_NAMES),
	organisation: Named,
	product: Named.optional(),
	action: z.string(),
	/** Of what stands there now. */
	version: z.string(),
	form: FormState,
	/** Fields to decide, with the inputs of what stands there now. */
	conflicts: z.array(
		z.object({
			field: z.string(),
			theirs: z.unknown(),
			inputs: z.record(z.string(), z.array(z.string())),
		}),
	),
	communes: z.array(Option),
	sets: z.array(Option),
	names: Names,
});

export const DraftDocuments = [
	AccountOrganisation,
	AccountProducts,
	AccountProduct,
	AccountCertificates,
	AccountPart,
	AccountMerge,
] as const;
