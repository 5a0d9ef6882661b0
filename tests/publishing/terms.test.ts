import { expect, test } from "vitest";
import { demonstration } from "../../infra/data/demonstration.ts";
import { isInForce, statusOn } from "../../shared/certificates/rules.ts";
import { standingOn } from "../../shared/certificates/turns.ts";
import { latestDay } from "../../shared/dates/partial.ts";
import { pageKey } from "../../shared/publishing/page-key.ts";
import {
	lapsingList,
	SEASONAL,
	seasonalList,
} from "../../shared/publishing/project-product.ts";
import {
	monthsOfTerms,
	termsGroup,
	UNDATED,
} from "../../shared/publishing/terms.ts";
import { DAY, realRows } from "../data/stored-rows.ts";
import { summed } from "./summed.ts";

const sets = realRows.filter(({ kind }) => kind === "product_set");
const catalogues = [1, 2].map(
	(seed) =>
		[
			`an invented catalogue, seed ${seed}`,
			"99",
			[...sets, ...demonstration({ products: 60, seed, day: DAY })],
		] as const,
);

test.each([...catalogues, ["the real catalogue", "20", realRows] as const])(
	"counted turns add up to what each certificate says, month by month: %s",
	(_, province, rows) => {
		const all = summed([...rows], DAY);
		const cells = all.counts(termsGroup(province));
		const certificatesOf = all.aggregates
			.filter(({ product }) => product.data.province === province)
			.map(({ certificates }) => certificates.map(({ data }) => data));
		const months = monthsOfTerms(cells, DAY);
		expect(months.length).toBeGreaterThan(36);
		expect(months.at(-1)?.month).toBe("2029-11");
		let before: (typeof certificatesOf)[number][] = [];
		for (const [at, month] of months.entries()) {
			const day = latestDay(month.month);
			const standing = (state: string) =>
				certificatesOf.filter((own) => standingOn(own, day) === state);
			const inForce = standing("in_force");
			expect([
				month.month,
				month.inForce,
				month.unknown,
				month.lapsed,
				month.revoked,
			]).toEqual([
				month.month,
				inForce.length,
				standing("unknown").length,
				standing("lapsed").length,
				standing("revoked").length,
			]);
			if (at > 0)
				expect(month.ending).toBe(
					before.filter((own) => !inForce.includes(own)).length,
				);
			before = inForce;
		}
		const undated = certificatesOf.filter(
			(own) =>
				own.length > 0 && own.every((one) => !one.issuedOn && !one.attestedOn),
		);
		expect(cells.get(UNDATED) ?? 0).toBe(undated.length);
	},
);

test("months begin six years back at the most, and none are made up where nothing turned", () => {
	const cells = new Map([
		["2010-01:none:in_force", 3],
		["2013-01:in_force:lapsed", 3],
	]);
	const months = monthsOfTerms(cells, DAY);
	expect(months).toHaveLength(72 + 1 + 36);
	expect(months[0]).toEqual({
		month: "2020-11",
		inForce: 0,
		unknown: 0,
		lapsed: 3,
		revoked: 0,
		ending: 0,
	});
	expect(monthsOfTerms(new Map([[UNDATED, 4]]), DAY)).toEqual([]);
});

test("the list of what lapses next holds everything in force with a date, the earliest first", () => {
	const [, province, rows] = catalogues[0] ?? ["", "", []];
	const all = summed([...rows], DAY);
	const days = all.list(lapsingList(province)).map(({ lastDay }) => lastDay);
	const inForce = all.aggregates.filter(({ certificates }) =>
		certificates.some(({ data }) => isInForce(statusOn(data, DAY))),
	);
	expect(days.length).toBe(inForce.length);
	expect(days.length).toBeGreaterThan(5);
	expect(days).toEqual(days.toSorted());
	expect(days.every((day) => typeof day === "string" && day >= DAY)).toBe(true);
});

test("products with a season are counted and listed", () => {
	const [, province, rows] = catalogues[0] ?? ["", "", []];
	const all = summed([...rows], DAY);
	const seasonal = all.aggregates.filter(
		({ product }) => product.data.season.length > 0,
	).length;
	expect(seasonal).toBeGreaterThan(0);
	expect(all.counts(`products:${province}`).get(SEASONAL)).toBe(seasonal);
	expect(all.list(seasonalList(province))).toHaveLength(seasonal);
});

test("whatever counts on the figures and on the map asks for those pages", () => {
	const [, province, rows] = catalogues[0] ?? ["", "", []];
	const all = summed([...rows], DAY);
	const asked = (group: string, cell: string) =>
		all.projections
			.flatMap(({ counts }) => counts)
			.find((one) => one.group === group && one.cell.startsWith(cell))?.pages;
	const figures = pageKey("figures", province);
	const communes = pageKey("communes", province);
	for (const cell of [
		"total",
		"in_force",
		"industry",
		"group",
		"season",
		"set",
	])
		expect(asked(`products:${province}`, cell), cell).toContain(figures);
	expect(asked(`places:${province}`, "commune")).toEqual(
		expect.arrayContaining([figures, communes]),
	);
	expect(asked(`organisations:${province}`, "commune")).toContain(communes);
	expect(asked(`organisations:${province}`, "sector")).toContain(figures);
	expect(asked(termsGroup(province), "20")).toEqual([figures]);
});
