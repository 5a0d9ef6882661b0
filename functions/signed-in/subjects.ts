import type { Belongs } from "../../shared/accounts/rights.ts";
import { NO_PROVINCE } from "../../shared/data-requests/model.ts";
import { PhotoId } from "../../shared/media/photo.ts";
import type { Reference } from "../../shared/publishing/reference.ts";
import { ReportNumber } from "../../shared/reports/model.ts";
import { SheetId } from "../../shared/sheets/model.ts";
import type { Submission } from "../../shared/submissions/model.ts";
import type { ClaimStore } from "../claims/store.ts";
import type { DataRequestStore } from "../data-requests/store.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import type { PhotoStore } from "../media/store.ts";
import { provincesOf } from "../reports/province-of.ts";
import type { ReportStore } from "../reports/store.ts";
import type { SheetStore } from "../sheets/store.ts";
import type { SubmissionStore } from "../submissions/store.ts";

/** What an address of the signed-in part may name. Each feature adds what it brings. */
export type SubjectKind =
	| "photo"
	| "province"
	| "organisation"
	| "product"
	| "submission"
	| "sheet"
	| "report"
	| "claim"
	| "data_request";

export type SubjectDeps = {
	sheets: Pick<SheetStore, "load">;
	photos: Pick<PhotoStore, "load">;
	directory: Pick<DirectoryStore, "load">;
	claims: Pick<ClaimStore, "claim">;
	dataRequests: Pick<DataRequestStore, "request">;
	submissions: Pick<SubmissionStore, "load" | "openOf">;
	reports: Pick<ReportStore, "report">;
	reference: () => Promise<Reference>;
};

type Find = (deps: SubjectDeps, id: string) => Promise<Belongs | undefined>;

/** Whose a thing is; `undefined` where there is no such thing. */
export const SUBJECTS: Record<SubjectKind, Find> = {
	/** A photo belongs to whoever its product or organisation belongs to now. */
	async photo(deps, id) {
		if (!PhotoId.safeParse(id).success) return undefined;
		const found = await deps.photos.load(id);
		const [kind, of = ""] = found?.of.split("#") ?? [];
		if (kind === "product") return SUBJECTS.product(deps, of);
		return kind === "organisation"
			? SUBJECTS.organisation(deps, of)
			: undefined;
	},
	/** A spreadsheet is the business of the office that sent it. */
	async sheet({ sheets }, id) {
		if (!SheetId.safeParse(id).success) return undefined;
		const sheet = await sheets.load(id);
		return sheet && { province: sheet.province };
	},
	async province({ directory }, id) {
		const [found] = await directory.load([{ kind: "province", id }]);
		return found && { province: id };
	},
	async organisation({ directory }, id) {
		const [found] = await directory.load([{ kind: "organisation", id }]);
		return (
			(found &&
				ofKind(found, "organisation") && {
					organisation: id,
					province: found.data.province,
				}) ||
			undefined
		);
	},
	async report(deps, id) {
		if (!ReportNumber.safeParse(id).success) return undefined;
		const report = await deps.reports.report(id);
		if (report === undefined) return undefined;
		const [province] = await provincesOf(deps, [report]);
		return { province };
	},
	async product({ directory, submissions }, id) {
		const [found] = await directory.load([{ kind: "product", id }]);
		// One that is not public yet is there as a draft.
		if (found === undefined) {
			const draft = await submissions.openOf({ kind: "product", id });
			return (
				draft && { organisation: draft.organisation, province: draft.province }
			);
		}
		if (!ofKind(found, "product")) return undefined;
		const { producer, province } = found.data;
		return { organisation: producer, province };
	},
	async submission({ submissions }, id) {
		const found = await submissions.load(id);
		return found && ownerOf(found);
	},
	async claim({ claims }, id) {
		const claim = await claims.claim(id);
		return claim && { province: claim.province, person: claim.person };
	},
	async data_request({ dataRequests }, id) {
		const request = await dataRequests.request(id);
		// Of no province: a code that no officer has, so that administrators alone see it.
		return (
			request && {
				province: request.province ?? NO_PROVINCE,
				person: request.person,
			}
		);
	},
};

const ownerOf = ({ organisation, province }: Submission): Belongs => ({
	organisation,
	province,
});
