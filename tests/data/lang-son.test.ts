import { describe, expect, test } from "vitest";
import { flagsOf } from "../../shared/directory/flags.ts";
import { ofKind, realRows } from "./stored-rows.ts";

const rows = realRows.filter(
	(row) => "province" in row && row.province === "20",
);
const products = ofKind(rows, "product");
const certificates = ofKind(rows, "certificate");
const certificatesOf = (id: string) =>
	certificates.filter(({ product }) => product === id);

describe("Lạng Sơn", () => {
	test("has the 58 products whose Vietnamese name could be read", () => {
		expect(products).toHaveLength(58);
		expect(products.map(({ id }) => id)).toEqual(
			Array.from(
				{ length: 58 },
				(_, at) => `ls${String(at + 1).padStart(3, "0")}`,
			),
		);
	});

	test("has 57 certificates, by stars as the sources print them", () => {
		const count = (stars?: number) =>
			certificates.filter((one) => one.stars === stars).length;
		expect([certificates.length, count(4), count(3), count(undefined)]).toEqual(
			[57, 21, 33, 3],
		);
	});

	test("has 15 cooperatives of the source list and 3 more owners of products", () => {
		const organisations = ofKind(rows, "organisation");
		expect(organisations).toHaveLength(18);
		expect(organisations.filter(({ pilot }) => pilot)).toHaveLength(4);
		expect(
			new Set(organisations.flatMap(({ pilot }) => pilot?.model ?? [])).size,
		).toBe(3);
	});

	test("keeps the points of a council apart from certificates", () => {
		const scored = products.filter((one) => one.councilScores.length > 0);
		expect(scored.map(({ id }) => id)).toEqual(["ls048", "ls049"]);
		expect(scored.flatMap(({ id }) => certificatesOf(id))).toEqual([]);
		expect(scored.map((one) => one.councilScores[0]?.points)).toEqual([
			66.36, 63.72,
		]);
	});

	test("has one certificate with a decision behind it, the newest", () => {
		const decided = certificates.filter(
			({ issuedBasis }) => issuedBasis === "decision",
		);
		expect(
			decided.map(({ product, decisionNo, issuedOn }) => [
				product,
				decisionNo,
				issuedOn,
			]),
		).toEqual([["ls058", "2865/QĐ-UBND", "2025-12-31"]]);
	});

	test("dates no certificate later than the source that speaks of it", () => {
		const impossible = certificates.filter(
			({ issuedOn, attestedOn }) =>
				issuedOn && attestedOn && issuedOn > attestedOn.padEnd(10, "-99"),
		);
		expect(impossible).toEqual([]);
	});

	test("holds stars of a refused upgrade without a date of issue", () => {
		for (const id of ["ls027", "ls028"]) {
			const [held, ...others] = certificatesOf(id);
			expect(others).toEqual([]);
			expect(held).toMatchObject({ stars: 3, attestedOn: "2021-01-28" });
			expect(held?.issuedOn).toBeUndefined();
		}
	});

	test("confirms no criteria set: all were chosen from the name", () => {
		expect(products.filter(({ setConfirmed }) => setConfirmed)).toEqual([]);
	});

	test("flags the one sum of the report that is more than rounding", () => {
		const flagged = ofKind(rows, "statistic").filter(
			(one) => flagsOf(one).length > 0,
		);
		expect(flagged.map(({ parts }) => parts.map(({ value }) => value))).toEqual(
			[[6726, 6464]],
		);
	});
});
