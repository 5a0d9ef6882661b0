import * as z from "zod";
import { OrganisationId } from "../accounts/model.ts";
import { CertificateFields } from "../certificates/model.ts";
import { Instant } from "../dates/model.ts";
import { Actor } from "../history/model.ts";
import { ProvinceCode } from "../places/model.ts";
import { ProductId } from "../products/model.ts";
import { Prose, Text } from "../text/model.ts";
import { PROPOSAL } from "./editable.ts";

export const SubmissionId = z
	.string()
	.regex(/^sub_[0-9a-hjkmnp-tv-z]{26}$/, "input.id");
export type SubmissionId = z.infer<typeof SubmissionId>;

/** The record that is to be changed, or made. A certificate is found through its product. */
export const Target = z.discriminatedUnion("kind", [
	z.strictObject({ kind: z.literal("organisation"), id: OrganisationId }),
	z.strictObject({ kind: z.literal("product"), id: ProductId }),
	z.strictObject({
		kind: z.literal("certificate"),
		id: CertificateFields.shape.id,
		product: ProductId,
	}),
]);
export type Target = z.infer<typeof Target>;

/**
 * `draft` is being written · `sent` waits for staff · `returned` came back with reasons and may be
 * written on · `published` and `withdrawn` are over, and another one may be opened.
 */
export const SubmissionState = z.enum([
	"draft",
	"sent",
	"returned",
	"published",
	"withdrawn",
]);
export type SubmissionState = z.infer<typeof SubmissionState>;

/** What staff wrote when they returned it; without a field it is about the whole. */
export const Remark = z.strictObject({
	field: Text(1, 60).optional(),
	text: Prose(1000),
	at: Instant,
});
export type Remark = z.infer<typeof Remark>;

const shape = {
	id: SubmissionId,
	/** The record does not exist yet. */
	isNew: z.boolean(),
	/** Whose it is; its people share it. */
	organisation: OrganisationId,
	province: ProvinceCode,
	state: SubmissionState,
	/** The version of the record that `base` shows; 0 for a new one. */
	baseVersion: z.int().min(0),
	version: z.int().min(1),
	/** Everybody who wrote on it, by opaque ids. */
	authors: z.array(Actor).max(100),
	createdAt: Instant,
	updatedAt: Instant,
	sentAt: Instant.optional(),
	decidedAt: Instant.optional(),
	remarks: z.array(Remark).max(40).default([]),
};

/**
 * A change of one record that a cooperative proposes, kept apart from the record until staff
 * approve it. At most one is open for a record. Holds no personal data.
 */
export const Submission = z.discriminatedUnion("kind", [
	z.object({
		kind: z.literal("organisation"),
		target: z.strictObject({ id: OrganisationId }),
		/** The fields as they stood when the draft was opened. */
		base: PROPOSAL.organisation,
		/** The same fields as they should be. */
		proposed: PROPOSAL.organisation,
		...shape,
	}),
	z.object({
		kind: z.literal("product"),
		target: z.strictObject({ id: ProductId }),
		base: PROPOSAL.product,
		proposed: PROPOSAL.product,
		...shape,
	}),
	z.object({
		kind: z.literal("certificate"),
		target: z.strictObject({
			id: CertificateFields.shape.id,
			product: ProductId,
		}),
		base: PROPOSAL.certificate,
		proposed: PROPOSAL.certificate,
		...shape,
	}),
]);
export type Submission = z.infer<typeof Submission>;
export type SubmissionOf<K extends Submission["kind"]> = Extract<
	Submission,
	{ kind: K }
>;

/** The record that a submission is about. */
export const targetOf = (submission: Submission): Target =>
	Target.parse({ kind: submission.kind, ...submission.target });

/** May be written on; one that was sent is first taken back. */
export const isOpen = ({ state }: Pick<Submission, "state">): boolean =>
	state === "draft" || state === "returned" || state === "sent";
