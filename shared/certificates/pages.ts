import * as z from "zod";
import { FormState } from "../signed-in/form.ts";
import { AWARD_WARNINGS } from "./decision.ts";
import { CERTIFICATE_VIEWS, CertificateRow } from "./register.ts";
import { CertificateStatus } from "./status.ts";
import { DUE_FACTS } from "./watch.ts";

const Province = z.object({ code: z.string(), name: z.string() });

/** `/quan-tri/{province}/chung-nhan` */
const CertificateRegister = z.object({
	kind: z.literal("certificate_register"),
	province: Province,
	view: z.enum(CERTIFICATE_VIEWS),
	counts: z.record(z.enum(CERTIFICATE_VIEWS), z.int()),
	query: z.string(),
	rows: z.array(
		z.object({
			...CertificateRow.pick({
				id: true,
				product: true,
				name: true,
				organisation: true,
				producer: true,
				stars: true,
				decisionNo: true,
				issuedOn: true,
				reassessmentFiledOn: true,
				revoked: true,
				end: true,
			}).shape,
			status: CertificateStatus,
			due: z
				.object({ fact: z.enum(DUE_FACTS), closesOn: z.string() })
				.optional(),
		}),
	),
	total: z.int(),
	page: z.int(),
	pages: z.int(),
	/** What was asked, to go along to a certificate and back. */
	asked: z.string(),
	csv: z.string(),
	xlsx: z.string(),
	/** Whoever may publish decisions. */
	isHead: z.boolean(),
});

/** One certificate on the forms that change it. */
const Subject = z.object({
	id: z.string(),
	product: z.string(),
	name: z.string(),
	producer: z.string().optional(),
	stars: z.int().optional(),
	decisionNo: z.string().optional(),
	issuedOn: z.string().optional(),
	end: z.string().optional(),
	status: CertificateStatus,
});

const Way = {
	/** Address of the register as it was asked. */
	register: z.string(),
	/** Address of this page, with what was asked of the register. */
	path: z.string(),
};

/** `…/chung-nhan/{certificate}/thu-hoi` */
const RevokeCertificate = z.object({
	kind: z.literal("revoke_certificate"),
	province: Province,
	certificate: Subject,
	...Way,
	form: FormState,
});

/** `…/chung-nhan/{certificate}/gia-han` */
const ExtendCertificate = z.object({
	kind: z.literal("extend_certificate"),
	province: Province,
	certificate: Subject,
	...Way,
	form: FormState,
});

/** `…/chung-nhan/quyet-dinh` */
const DecisionEntry = z.object({
	kind: z.literal("decision_entry"),
	province: Province,
	form: FormState,
	/** Products that have a line. */
	rows: z.array(
		z.object({ id: z.string(), name: z.string(), isChosen: z.boolean() }),
	),
	query: z.string(),
	/** Products that the search found and that have no line yet; of how many. */
	found: z.array(z.object({ id: z.string(), name: z.string() })),
	foundInAll: z.int(),
	/** Lines of the pasted list that name no product, or several. */
	unknown: z.array(z.string()),
	ambiguous: z.array(z.string()),
	/** Where whoever searched or pasted goes on. */
	goesOn: z.enum(["unmatched", "found", "rows"]).optional(),
});

const DecisionHead = z.object({
	decisionNo: z.string(),
	issuedOn: z.string(),
	issuer: z.string(),
	issuerLevel: z.enum(["district", "province", "ministry"]),
	legalBasis: z.string(),
	url: z.string().optional(),
});

/** What would be written, before it is. */
const DecisionPreview = z.object({
	kind: z.literal("decision_preview"),
	province: Province,
	decision: DecisionHead,
	rows: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			producer: z.string().optional(),
			stars: z.int(),
			score: z.number().optional(),
			warnings: z.array(z.enum(AWARD_WARNINGS)),
			isWritten: z.boolean(),
		}),
	),
	isHead: z.boolean(),
	/** The same form at an address, for whoever may write it. */
	link: z.string(),
	/** The form once more, to be sent on. */
	fields: z.record(z.string(), z.array(z.string())),
});

/** What became of each product. */
const DecisionResult = z.object({
	kind: z.literal("decision_result"),
	province: Province,
	decision: DecisionHead,
	rows: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			outcome: z.enum([
				"created",
				"changed",
				"unchanged",
				"skipped",
				"refused",
			]),
			warnings: z.array(z.enum(AWARD_WARNINGS)),
			refusal: z
				.object({ code: z.string(), values: z.record(z.string(), z.string()) })
				.optional(),
		}),
	),
});

export const CertificateDocuments = [
	CertificateRegister,
	RevokeCertificate,
	ExtendCertificate,
	DecisionEntry,
	DecisionPreview,
	DecisionResult,
] as const;
