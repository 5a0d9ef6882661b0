import * as z from "zod";
import { CalendarDate } from "../dates/model.ts";
import { FormState } from "../signed-in/form.ts";
import { DataRequest } from "./model.ts";

const ClockState = z.enum(["met", "late", "today", "running"]);
const Clocks = z.object({
	answerBy: CalendarDate,
	answer: ClockState,
	doneBy: CalendarDate,
	done: ClockState,
	isLegal: z.boolean(),
	mayBeLater: z.boolean(),
});

/** Of days after it, not every day off is known yet. */
const holidaysKnownUntil = CalendarDate;

const Shown = DataRequest.omit({ person: true })
	.strip()
	.extend({ clocks: Clocks });

/** `/tai-khoan/toi/yeu-cau` */
const AskAboutData = z.object({
	kind: z.literal("ask_about_data"),
	requests: z.array(Shown),
	holidaysKnownUntil,
	form: FormState,
});

/** `/quan-tri/{province}/du-lieu-ca-nhan` */
const DataRequestQueue = z.object({
	kind: z.literal("data_request_queue"),
	province: z.object({ code: z.string(), name: z.string() }),
	requests: z.array(
		DataRequest.pick({ id: true, kind: true, receivedAt: true })
			.strip()
			.extend({
				person: z.string().optional(),
				hasProvince: z.boolean(),
				clocks: Clocks,
			}),
	),
	holidaysKnownUntil,
});

/** `/quan-tri/{province}/du-lieu-ca-nhan/{request}` */
const DataRequestReview = z.object({
	kind: z.literal("data_request_review"),
	province: z.object({ code: z.string(), name: z.string() }),
	request: Shown,
	holidaysKnownUntil,
	person: z
		.object({ name: z.string().optional(), email: z.string() })
		.optional(),
	form: FormState,
});

export const DataRequestDocuments = [
	AskAboutData,
	DataRequestQueue,
	DataRequestReview,
] as const;
