import type { FieldIssue } from "../refusals/from-zod.ts";
import {
	CONTACT_FIELDS,
	type ContactEntries,
	type ContactForm,
	type PublicContact,
	type Visibility,
} from "./model.ts";

/** What a form says, without what was left empty. */
export const entriesOf = (form: ContactForm): ContactEntries =>
	Object.fromEntries(
		CONTACT_FIELDS.flatMap((field) => {
			const value = form[field];
			return value === undefined
				? []
				: [[field, { value, visibility: form[`${field}_visibility`] }]];
		}),
	);

/** What may be seen at a level; `undefined`: nothing. */
export const visibleAt = (
	entries: ContactEntries | undefined,
	level: Visibility,
): PublicContact | undefined => {
	const seen = CONTACT_FIELDS.flatMap((field) => {
		const entry = entries?.[field];
		return entry?.visibility === level ? [[field, entry.value] as const] : [];
	});
	return seen.length === 0 ? undefined : Object.fromEntries(seen);
};

/** Everything back to private: what a withdrawn consent leaves. */
export const hidden = (
	entries: ContactEntries,
	level: Exclude<Visibility, "private">,
): ContactEntries =>
	Object.fromEntries(
		CONTACT_FIELDS.flatMap((field) => {
			const entry = entries[field];
			if (entry === undefined) return [];
			return [
				[
					field,
					entry.visibility === level
						? { ...entry, visibility: "private" as const }
						: entry,
				],
			];
		}),
	);

const CONSENT_FOR = {
	public: "publish_contact",
	partners: "share_with_partners",
} as const;
export type ContactPurpose = (typeof CONSENT_FOR)[keyof typeof CONSENT_FOR];
export const LEVEL_OF = {
	publish_contact: "public",
	share_with_partners: "partners",
} as const satisfies Record<ContactPurpose, Visibility>;

/**
 * Which consents a change needs: one for each level at which somebody would see more, or something
 * else, than before. Taking back needs none (Law 91/2025/QH15: withdrawing is as easy as giving).
 */
export const consentsNeeded = (
	before: ContactEntries | undefined,
	after: ContactEntries,
): ContactPurpose[] =>
	(["public", "partners"] as const)
		.filter((level) =>
			CONTACT_FIELDS.some((field) => {
				const entry = after[field];
				const stood = before?.[field];
				return (
					entry?.visibility === level &&
					(stood?.visibility !== level || stood.value !== entry.value)
				);
			}),
		)
		.map((level) => CONSENT_FOR[level]);

/** What is wrong with a form beyond its fields: boxes that had to be ticked by hand. */
export const missingConsents = (
	before: ContactEntries | undefined,
	form: ContactForm,
): FieldIssue[] =>
	consentsNeeded(before, entriesOf(form))
		.filter((purpose) => form[purpose] === undefined)
		.map((field) => ({ field, code: "contacts.consent_needed", values: {} }));
