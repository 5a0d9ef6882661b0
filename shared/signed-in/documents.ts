import * as z from "zod";
import { OwnAccountDocuments } from "../accounts/pages.ts";
import { CertificateDocuments } from "../certificates/pages.ts";
import { ClaimDocuments } from "../claims/pages.ts";
import { ConsentDocuments } from "../consents/pages.ts";
import { ContactDocuments } from "../contacts/pages.ts";
import { DataRequestDocuments } from "../data-requests/pages.ts";
import { DraftDocuments } from "../drafts/pages.ts";
import { PhotoDocuments } from "../media/pages.ts";
import { MemberDocuments } from "../members/pages.ts";
import { NoticeDocuments } from "../notices/pages.ts";
import { OfficeDocuments } from "../office/pages.ts";
import { QualityDocuments } from "../quality/pages.ts";
import { RegisterDocuments } from "../registers/pages.ts";
import { ReportDocuments } from "../reports/pages.ts";
import { SheetDocuments } from "../sheets/pages.ts";
import { SubmissionDocuments } from "../submissions/pages.ts";
import { ThingDocuments } from "../things/pages.ts";
import { EntryDocuments } from "./entry-documents.ts";

/**
 * What a signed-in page shows. Each feature brings its documents (shared/<feature>/pages.ts); parsed
 * on the way out, so that only what a page names can leave. A program that asks for JSON gets the
 * document itself.
 */
export const WorkDocument = z.discriminatedUnion("kind", [
	...EntryDocuments,
	...OwnAccountDocuments,
	...ClaimDocuments,
	...ConsentDocuments,
	...ContactDocuments,
	...DataRequestDocuments,
	...DraftDocuments,
	...MemberDocuments,
	...PhotoDocuments,
	...OfficeDocuments,
	...QualityDocuments,
	...RegisterDocuments,
	...ReportDocuments,
	...ThingDocuments,
	...NoticeDocuments,
	...CertificateDocuments,
	...SubmissionDocuments,
	...SheetDocuments,
]);
export type WorkDocument = z.infer<typeof WorkDocument>;
export type WorkDocumentOf<K extends WorkDocument["kind"]> = Extract<
	WorkDocument,
	{ kind: K }
>;
