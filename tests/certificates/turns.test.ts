import fc from "fast-check";
import { expect, test } from "vitest";
import {
	holdsUntil,
	monthsBetween,
	type Standing,
	standingOn,
	turnsOf,
} from "../../shared/certificates/turns.ts";
import { latestDay } from "../../shared/dates/partial.ts";
import { anyCertificate, certificate } from "./any-certificate.ts";

const MONTHS = monthsBetween("2021-12", "2031-12");

test("the turns of a product say how it stands at the end of every month", () => {
	fc.assert(
		fc.property(
			fc.array(anyCertificate, { minLength: 1, maxLength: 2 }),
			(certificates) => {
				const turns = turnsOf(certificates);
				let standing: Standing = "none";
				for (const month of MONTHS) {
					const turn = turns.find((one) => one.month === month);
					if (turn) {
						expect(turn.from).toBe(standing);
						expect(turn.to).not.toBe(turn.from);
						standing = turn.to;
					}
					expect([month, standing]).toEqual([
						month,
						standingOn(certificates, latestDay(month)),
					]);
				}
			},
		),
		{ numRuns: 300 },
	);
});

test("a certificate comes into force in one month and lapses after its last day, 36 months on", () => {
	expect(turnsOf([certificate({ issuedOn: "2023-11-06" })])).toEqual([
		{ month: "2023-11", from: "none", to: "in_force" },
		{ month: "2026-11", from: "in_force", to: "lapsed" },
	]);
	// Its last day is the last of the month: only the next month ends without it.
	expect(turnsOf([certificate({ issuedOn: "2023-11-30" })])).toEqual([
		{ month: "2023-11", from: "none", to: "in_force" },
		{ month: "2026-12", from: "in_force", to: "lapsed" },
	]);
});

test("a product assessed again in time has no gap, too late a gap", () => {
	const first = certificate({ id: "c001", issuedOn: "2020-05-10" });
	const inTime = certificate({ id: "c002", issuedOn: "2023-04-20" });
	const late = certificate({ id: "c003", issuedOn: "2023-09-20" });
	expect(turnsOf([first, inTime]).map(({ month }) => month)).toEqual([
		"2020-05",
		"2026-04",
	]);
	expect(turnsOf([first, late])).toEqual([
		{ month: "2020-05", from: "none", to: "in_force" },
		{ month: "2023-05", from: "in_force", to: "lapsed" },
		{ month: "2023-09", from: "lapsed", to: "in_force" },
		{ month: "2026-09", from: "in_force", to: "lapsed" },
	]);
});

test("what a source speaks of without a date is unknown from that day until it cannot hold any more", () => {
	expect(turnsOf([certificate({ attestedOn: "2021-01-28" })])).toEqual([
		{ month: "2021-01", from: "none", to: "unknown" },
		{ month: "2024-01", from: "unknown", to: "lapsed" },
	]);
	expect(turnsOf([certificate({})])).toEqual([]);
});

test("a revocation ends it as a revocation", () => {
	const revoked = { on: "2024-03-15", reason: "không còn đạt tiêu chí" };
	expect(turnsOf([certificate({ issuedOn: "2023-11-06", revoked })])).toEqual([
		{ month: "2023-11", from: "none", to: "in_force" },
		{ month: "2024-03", from: "in_force", to: "revoked" },
	]);
});

test("of a very long history the newest ten turns count", () => {
	const certificates = Array.from({ length: 12 }, (_, at) =>
		certificate({
			id: `cert${at}`,
			issuedOn: `${1960 + at * 5}-05-10`,
		}),
	);
	const turns = turnsOf(certificates);
	expect(turns).toHaveLength(10);
	expect(turns[0]?.from).toBe("none");
	expect(turns.at(-1)).toEqual({
		month: "2018-05",
		from: "in_force",
		to: "lapsed",
	});
});

test("a certificate holds until its last day, or until its extension ends", () => {
	expect(holdsUntil(certificate({ issuedOn: "2023-11-06" }))).toBe(
		"2026-11-06",
	);
	expect(
		holdsUntil(
			certificate({
				issuedOn: "2023-11-06",
				reassessmentFiledOn: "2026-06-01",
			}),
		),
	).toBe("2027-05-05");
	expect(holdsUntil(certificate({ attestedOn: "2023-11-06" }))).toBeUndefined();
});
