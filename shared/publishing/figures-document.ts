import * as z from "zod";
import { Sector } from "../cooperatives/model.ts";
import { CalendarDate } from "../dates/model.ts";
import { ProductCard, StatisticLine } from "./card-document.ts";
import { Facets, Tallied } from "./facets-document.ts";
import { Link, PageFrame } from "./page-frame.ts";

/** `2026-11` */
const YearMonth = z.string().regex(/^\d{4}-\d{2}$/);

/** How many products stood, or will stand, in which state when a month ends. */
export const MonthOfTerms = z.object({
	month: YearMonth,
	inForce: z.int(),
	/** Recognised, but no source says until when. */
	unknown: z.int(),
	lapsed: z.int(),
	revoked: z.int(),
	/** Products whose last certificate in force ends in this month. */
	ending: z.int(),
});
export type MonthOfTerms = z.infer<typeof MonthOfTerms>;

/** A product in force, and the last day of its certificate as far as is known. */
export const LapsingCard = ProductCard.extend({ lastDay: CalendarDate });
export type LapsingCard = z.infer<typeof LapsingCard>;

/** `/so-lieu/`: a province in numbers, those of the documents and those counted here. */
export const FiguresDocument = z.object({
	kind: z.literal("figures"),
	frame: PageFrame,
	/** The day on which the counts were made. */
	day: CalendarDate,
	statistics: z.array(StatisticLine),
	facets: Facets,
	/** Past months, and those in which today's certificates end. */
	terms: z.array(MonthOfTerms),
	/** Products of which the sources give no date at all: they stand in no month. */
	undated: z.int(),
	/** Those that lapse next, first 48. */
	lapsing: z.array(LapsingCard),
	/** Communes that have a product, the fullest first. */
	communes: z.array(Link.extend({ count: z.int() })),
	/** Products of which a source names the months, first 48, and of how many. */
	seasonal: z.object({ total: z.int(), products: z.array(ProductCard) }),
	organisations: z.object({
		total: z.int(),
		sectors: z.array(Tallied.extend({ sector: Sector })),
	}),
});
export type FiguresDocument = z.infer<typeof FiguresDocument>;
