import fc from "fast-check";
import { Certificate } from "../../shared/certificates/model.ts";
import { addDays } from "../../shared/dates/calendar.ts";

/** A certificate with what a test cares about; the schema fills and checks the rest. */
export const certificate = (
	given: Partial<Omit<Certificate, "kind">> = {},
): Certificate =>
	Certificate.parse({
		kind: "certificate",
		id: "cert0001",
		province: "20",
		product: "na0001",
		stars: 4,
		issuedBasis: given.issuedOn === undefined ? undefined : "decision",
		sources: ["bao2023"],
		...given,
	});

const day = fc
	.integer({ min: 0, max: 1500 })
	.map((offset) => addDays("2022-01-01", offset));

const partial = fc
	.tuple(day, fc.constantFrom(4, 7, 10))
	.map(([full, precision]) => full.slice(0, precision));

/** Certificates issued 2022–2026 as far as sources tell: every mixture of what may be known. */
export const anyCertificate = fc
	.record(
		{
			issuedOn: partial,
			attestedOn: partial,
			reassessmentFiledOn: fc
				.integer({ min: 1000, max: 2400 })
				.map((offset) => addDays("2022-01-01", offset)),
			extendedUntil: fc
				.integer({ min: 1000, max: 2900 })
				.map((offset) => addDays("2022-01-01", offset)),
			revoked: fc.integer({ min: 0, max: 2600 }).map((offset) => ({
				on: addDays("2022-01-01", offset),
				reason: "không còn đạt tiêu chí",
			})),
		},
		{ requiredKeys: [] },
	)
	.map(({ extendedUntil, ...fields }) =>
		certificate(
			fields.reassessmentFiledOn === undefined
				? fields
				: { ...fields, ...(extendedUntil && { extendedUntil }) },
		),
	);
