import type { Certificate } from "../certificates/model.ts";
import type { Organisation } from "../cooperatives/model.ts";
import { toGtin14 } from "../products/gtin.ts";
import type { Product } from "../products/model.ts";
import { highestBandStars } from "../programme/bands.ts";
import type { Draft, Flag } from "./model.ts";
import { statisticFlags } from "./statistic-flags.ts";

type YearlyFigure = Organisation["figures"][number];

const VIETNAM_PREFIX = "893";
/** Less than this is money typed in millions: no cooperative turns over 999.999 đồng a year. */
const LEAST_MONEY = 1_000_000;
const MONEY = new Set<YearlyFigure["indicator"]>([
	"revenue",
	"profit",
	"charter_capital",
	"support_received",
]);

/**
 * What a person should look at in one draft. A flag never changes the draft and never refuses
 * it: sources do print numbers that do not fit, and we keep what they print. Repeated names are
 * not found here, since they need the other records.
 */
export function flagsOf(draft: Draft): Flag[] {
	switch (draft.kind) {
		case "statistic":
			return statisticFlags(draft);
		case "certificate":
			return certificateFlags(draft);
		case "product":
			return productFlags(draft);
		case "organisation":
			return draft.figures.flatMap(figureFlags);
		default:
			return [];
	}
}

/** More stars than the score allows (Decision 26/2026/QĐ-TTg, Art. 3.3). Fewer is lawful: a condition was missed. */
function certificateFlags({ score, stars }: Certificate): Flag[] {
	if (score === undefined || stars === undefined) return [];
	const highest = highestBandStars(score) ?? 0;
	if (stars <= highest) return [];
	return [
		{
			code: "stars_above_band",
			field: "stars",
			detail: `${score}: ${stars} > ${highest}`,
		},
	];
}

function productFlags({ set, setConfirmed, gtin }: Product): Flag[] {
	const flags: Flag[] = [];
	if (set !== undefined && !setConfirmed)
		flags.push({ code: "set_unconfirmed", field: "set", detail: set });
	if (gtin !== undefined && gtinPrefix(gtin) !== VIETNAM_PREFIX)
		flags.push({ code: "code_not_893", field: "gtin", detail: gtin });
	return flags;
}

/** A number of 8 digits keeps its prefix at its own head; in the others it follows the packing digit of 14. */
function gtinPrefix(gtin: string): string | undefined {
	return gtin.length === 8 ? gtin.slice(0, 3) : toGtin14(gtin)?.slice(1, 4);
}

function figureFlags(figure: YearlyFigure, index: number): Flag[] {
	if (isPlausible(figure)) return [];
	const { year, indicator, value, unit } = figure;
	return [
		{
			code: "suspicious_number",
			field: `figures.${index}.value`,
			detail: `${year} ${indicator}: ${value} ${unit}`,
		},
	];
}

function isPlausible({ indicator, value, unit }: YearlyFigure): boolean {
	if (!Number.isInteger(value)) return false;
	if (MONEY.has(indicator))
		return unit === "dong" && (value === 0 || value >= LEAST_MONEY);
	return unit === "people" && (indicator !== "members" || value > 0);
}
