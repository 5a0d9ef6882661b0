import {
	type ExtensionForm,
	extensionIssues,
} from "../../shared/certificates/extension.ts";
import type { Certificate } from "../../shared/certificates/model.ts";
import {
	type RevocationForm,
	revocationIssues,
	revokedBy,
} from "../../shared/certificates/revocation.ts";
import { dayIn } from "../../shared/dates/calendar.ts";
import type { Author } from "../../shared/history/model.ts";
import type { FieldIssue } from "../../shared/refusals/from-zod.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type SaveDeps, save } from "../directory/save.ts";
import { loadCertificate } from "./load.ts";

export type ChangeDeps = {
	directory: SaveDeps["store"];
	now: SaveDeps["now"];
};

export type Which = { province: string; certificate: string };
export type Changed = { outcome: "saved" } | { issues: FieldIssue[] };

/**
 * Takes a certificate back by a decision (Decision 26/2026/QĐ-TTg, Art. 8): the public page follows
 * with the write itself. Refuses `certificates.already_revoked` and `accounts.changed_meanwhile`.
 */
export const revoke = async (
	deps: ChangeDeps,
	{ province, certificate: id }: Which,
	form: RevocationForm,
	author: Author,
): Promise<Changed> => {
	const { record } = await loadCertificate(deps, province, id);
	if (record.data.revoked) throw new Refusal("certificates.already_revoked");
	const issues = revocationIssues(form, record.data, dayIn(deps.now()));
	if (issues.length > 0) return { issues };
	const revoked = revokedBy(form);
	await put(deps, { ...record.data, revoked }, record.meta.version, {
		...author,
		reason: revoked.reason,
	});
	return { outcome: "saved" };
};

/**
 * Writes down that a re-assessment was filed, which keeps a certificate in force past its end (Art.
 * 12.3). Refuses `certificates.already_revoked` and `accounts.changed_meanwhile`.
 */
export const extend = async (
	deps: ChangeDeps,
	{ province, certificate: id }: Which,
	form: ExtensionForm,
	author: Author,
): Promise<Changed> => {
	const { record } = await loadCertificate(deps, province, id);
	if (record.data.revoked) throw new Refusal("certificates.already_revoked");
	const issues = extensionIssues(form, record.data, dayIn(deps.now()));
	if (issues.length > 0) return { issues };
	const { extendedUntil: _, ...data } = record.data;
	await put(deps, { ...data, ...form }, record.meta.version, author);
	return { outcome: "saved" };
};

/** Only onto the very version that was looked at. */
const put = async (
	{ directory, now }: ChangeDeps,
	certificate: Certificate,
	expects: number,
	author: Author,
): Promise<void> => {
	const [saved] = await save({ store: directory, now }, [certificate], {
		author,
		expects,
	});
	if (saved?.outcome !== "refused") return;
	if (saved.code === "imports.conflict")
		throw new Refusal("accounts.changed_meanwhile");
	throw new Refusal(saved.code, saved.values);
};
