import * as z from "zod";
import type { CalendarDate } from "../dates/model.ts";
import { CertificateFields } from "./model.ts";
import { statusOn } from "./rules.ts";
import type { CertificateStatus } from "./status.ts";
import { type Due, dueOn } from "./watch.ts";

/** One certificate as the register of a province keeps it: what a table of staff shows, and what the watch needs. */
export const CertificateRow = CertificateFields.pick({
	id: true,
	product: true,
	stars: true,
	score: true,
	decisionNo: true,
	issuer: true,
	issuedOn: true,
	attestedOn: true,
	reassessmentFiledOn: true,
	extendedUntil: true,
	revoked: true,
}).extend({
	/** Of the product. */
	name: z.string(),
	/** Whose product it is. */
	organisation: z.string().optional(),
	/** Absent also where the name is a person's. */
	producer: z.string().optional(),
	/** Last day in force, an extension included. */
	end: z.string().optional(),
	/** The product has another certificate that holds longer: nobody is reminded of this one. */
	followed: z.boolean().default(false),
});
export type CertificateRow = z.infer<typeof CertificateRow>;

/** Which part of the register somebody asks for. */
export const CERTIFICATE_VIEWS = [
	"all",
	"in_force",
	"due",
	"lapsed",
	"revoked",
	"undated",
] as const;
export type CertificateView = (typeof CERTIFICATE_VIEWS)[number];

const VIEW_OF: Record<CertificateStatus, CertificateView> = {
	valid: "in_force",
	renewal_window: "in_force",
	late_renewal: "in_force",
	extended: "in_force",
	expired: "lapsed",
	revoked: "revoked",
	undated: "undated",
};

/** How a certificate stands on a day, and what its holder should do. */
export type Standing = { status: CertificateStatus; due?: Due };

/** Counted once for each row: a province has thousands, and a page asks of every part how many it has. */
export const standingOf = (
	row: CertificateRow,
	day: CalendarDate,
): Standing => {
	const due = row.followed ? undefined : dueOn(row, day);
	return { status: statusOn(row, day), ...(due && { due }) };
};

/** Whether a certificate stands in a part of the register. Due: its holder should act now. */
export const isInView = (
	view: CertificateView,
	{ status, due }: Standing,
): boolean => {
	if (view === "all") return true;
	if (view === "due") return due !== undefined && due.fact !== "ends";
	return VIEW_OF[status] === view;
};
