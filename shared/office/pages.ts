import * as z from "zod";
import { Office, OfficeRole } from "../accounts/model.ts";
import { HistoryStep } from "../history/pages.ts";
import { FormState } from "../signed-in/form.ts";

const Option = z.object({ value: z.string(), label: z.string() });

/** What waits on the desk of a province; each line leads to its list. */
export const OfficeDesk = z.object({
	kind: z.literal("office_desk"),
	province: z.object({ code: z.string(), name: z.string() }),
	waiting: z.array(
		z.object({
			what: z.enum([
				"submissions",
				"claims",
				"data_requests",
				"reports",
				"certificates",
			]),
			count: z.int(),
			/** More wait than were counted. */
			isMore: z.boolean(),
			/** Whole days that the oldest has waited. */
			days: z.int().optional(),
			/** The next day by which one of them has to be done: dd/mm/yyyy. */
			before: z.string().optional(),
			path: z.string(),
		}),
	),
	/** What is never finished: how many, and of how many. */
	registers: z.array(
		z.object({
			of: z.enum(["products", "organisations"]),
			all: z.int(),
			flagged: z.int(),
			missing: z.int(),
		}),
	),
	isAdmin: z.boolean(),
});

/** For whoever works for several provinces, or for all. */
export const OfficeProvinces = z.object({
	kind: z.literal("office_provinces"),
	provinces: z.array(z.object({ code: z.string(), name: z.string() })),
	isAdmin: z.boolean(),
});

/** All that happened on a day, for administrators. */
export const DayLog = z.object({
	kind: z.literal("day_log"),
	/** dd/mm/yyyy. */
	day: z.string(),
	/** Days beside it, as addresses. */
	before: z.string(),
	after: z.string().optional(),
	asked: z.record(z.string(), z.string()),
	/** Who did something in this part of the day, to be chosen from. */
	people: z.array(z.object({ id: z.string(), name: z.string() })),
	steps: z.array(
		HistoryStep.extend({ thing: z.string(), path: z.string().optional() }),
	),
	total: z.int(),
	csv: z.string(),
	/** Address of what comes next of the same day. */
	next: z.string().optional(),
});

const PersonLine = z.object({
	id: z.string(),
	name: z.string().optional(),
	email: z.string(),
	office: Office.optional(),
	lastSignInAt: z.string(),
});

/** Who works for the office, and the way to find somebody by their address. */
export const OfficePeople = z.object({
	kind: z.literal("office_people"),
	people: z.array(PersonLine.extend({ provinces: z.array(z.string()) })),
	form: FormState,
});

export const OfficePerson = z.object({
	kind: z.literal("office_person"),
	person: PersonLine,
	organisations: z.array(z.object({ id: z.string(), name: z.string() })),
	isOneself: z.boolean(),
	roles: z.array(OfficeRole),
	provinces: z.array(Option),
	form: FormState,
	history: z.array(HistoryStep),
});

export const OfficeDocuments = [
	OfficeDesk,
	OfficeProvinces,
	DayLog,
	OfficePeople,
	OfficePerson,
] as const;
