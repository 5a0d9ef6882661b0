import { describe, expect, test } from "vitest";
import { demonstration } from "../../infra/data/demonstration.ts";
import { demonstrationLines } from "../../infra/data/load-order.ts";
import { statusOn } from "../../shared/certificates/rules.ts";
import { CertificateStatus } from "../../shared/certificates/status.ts";
import {
	OrganisationStatus,
	OrganisationType,
	Sector,
} from "../../shared/cooperatives/model.ts";
import { flagsOf } from "../../shared/directory/flags.ts";
import { unresolved } from "./references.ts";
import { DAY, ofKind, realRows } from "./stored-rows.ts";

const rows = [...demonstration({ products: 300, day: DAY })];
const products = ofKind(rows, "product");
const organisations = ofKind(rows, "organisation");
const certificates = ofKind(rows, "certificate");

describe("the invented province", () => {
	test("is the same rows for the same size, seed and day", () => {
		const lines = () => [...demonstrationLines(300, DAY)].join("\n");
		expect(lines()).toBe(lines());
		const other = [...demonstration({ products: 300, day: DAY, seed: 2 })];
		expect(JSON.stringify(other)).not.toBe(JSON.stringify(rows));
	});

	test("has as many products as asked for, and can hold ten thousand", () => {
		expect(products).toHaveLength(300);
		const count = { product: 0, commune: 0 };
		for (const { kind } of demonstration({ products: 10_000, day: DAY }))
			if (kind === "product" || kind === "commune") count[kind]++;
		expect(count).toEqual({ product: 10_000, commune: 250 });
	});

	test.each([1, 12, 10_000])("holds together with %i products", (size) => {
		const all = [...demonstration({ products: size, day: DAY })];
		const programme = ofKind(realRows, "product_set");
		expect(unresolved([...programme, ...all])).toEqual([]);
	});

	test.each(["2024-02-29", "2026-11-20", "2027-12-31"])(
		"has certificates of every status on %s",
		(day) => {
			const statuses = ofKind(
				[...demonstration({ products: 300, day })],
				"certificate",
			).map((one) => statusOn(one, day));
			expect([...new Set(statuses)].toSorted()).toEqual(
				CertificateStatus.options.toSorted(),
			);
		},
	);

	test("has all sets, types, fields of activity and states", () => {
		const distinct = (values: (string | undefined)[]) =>
			new Set(values.filter((value) => value !== undefined));
		expect(distinct(products.map(({ set }) => set)).size).toBe(26);
		expect(distinct(organisations.map(({ type }) => type))).toEqual(
			new Set(OrganisationType.options),
		);
		expect(distinct(organisations.map(({ sector }) => sector))).toEqual(
			new Set(Sector.options),
		);
		expect(distinct(organisations.map(({ status }) => status))).toEqual(
			new Set(OrganisationStatus.options),
		);
		expect(new Set(certificates.map(({ stars }) => stars))).toEqual(
			new Set([3, 4, 5, undefined]),
		);
		expect(new Set(products.flatMap(({ season }) => season)).size).toBe(12);
	});

	test("fills every field somewhere, but for taking an entry off the site", () => {
		const filled = (of: object[]) =>
			new Set(
				of.flatMap((row) =>
					Object.entries(row)
						.filter(([, value]) => !isBlank(value))
						.map(([field]) => field),
				),
			);
		const absent = (of: object[], fields: string[]) =>
			fields.filter((field) => !filled(of).has(field));
		expect(absent(products, PRODUCT_FIELDS)).toEqual([]);
		expect(absent(organisations, ORGANISATION_FIELDS)).toEqual([]);
		expect(absent(certificates, CERTIFICATE_FIELDS)).toEqual([]);
	});

	test("gives no more stars than the points allow, and says whose it is not", () => {
		expect(certificates.flatMap(flagsOf)).toEqual([]);
		expect(
			products.filter(({ gtin }) => gtin && !/^2\d{12}$/.test(gtin)),
		).toEqual([]);
		const named = [...products, ...organisations].filter(
			({ name }) => !name.includes("minh họa"),
		);
		expect(named).toEqual([]);
	});
});

function isBlank(value: unknown): boolean {
	if (Array.isArray(value)) return value.length === 0;
	return value === undefined || value === false;
}

const PRODUCT_FIELDS =
	"name alsoKnownAs nameEn nameZh producer producerType commune communeBasis oldDistrict placeAsPrinted set setConfirmed story ingredients usage storage shelfLife season capacity packaging gtin intellectualProperty channels councilScores note translations sources confirmedOn discontinued".split(
		" ",
	);
const ORGANISATION_FIELDS =
	"name alsoKnownAs nameEn nameIsPersonal taxCode legacyRegistrationNo sector activities commune oldDistrict address status founded figures pilot story seeks note translations sources confirmedOn".split(
		" ",
	);
const CERTIFICATE_FIELDS =
	"stars score decisionNo issuer issuerLevel legalBasis issuedOn issuedBasis attestedOn round reassessmentFiledOn extendedUntil revoked note sources".split(
		" ",
	);
