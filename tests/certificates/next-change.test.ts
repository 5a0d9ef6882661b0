import fc from "fast-check";
import { expect, test } from "vitest";
import type { Certificate } from "../../shared/certificates/model.ts";
import { nextChangeOn, statusOn } from "../../shared/certificates/rules.ts";
import { addDays } from "../../shared/dates/calendar.ts";
import { anyCertificate, certificate } from "./any-certificate.ts";

/** Longer than any change can be away: 4 years of issue, 3 in force, half a year extended. */
const HORIZON = 3200;

const nextChangeByLooking = (given: Certificate, day: string) => {
	const now = statusOn(given, day);
	for (let ahead = 1; ahead <= HORIZON; ahead++) {
		const later = addDays(day, ahead);
		if (statusOn(given, later) !== now) return later;
	}
	return undefined;
};

test("the status stays as it is on every day before the next change and is another on it", () => {
	const day = fc
		.integer({ min: 0, max: 2500 })
		.map((offset) => addDays("2021-12-01", offset));
	fc.assert(
		fc.property(anyCertificate, day, (given, from) => {
			expect(nextChangeOn(given, from)).toBe(nextChangeByLooking(given, from));
		}),
		{ numRuns: 200 },
	);
});

test("the changes of one certificate follow each other in the order of its life", () => {
	const given = certificate({
		issuedOn: "2023-11-06",
		reassessmentFiledOn: "2026-06-01",
	});
	const life: [string, string][] = [];
	let day: string | undefined = "2023-11-01";
	while (day !== undefined) {
		life.push([day, statusOn(given, day)]);
		day = nextChangeOn(given, day);
	}
	expect(life).toEqual([
		["2023-11-01", "undated"],
		["2023-11-06", "valid"],
		["2026-05-10", "renewal_window"],
		["2026-07-10", "late_renewal"],
		["2026-11-07", "extended"],
		["2027-05-06", "expired"],
	]);
});
