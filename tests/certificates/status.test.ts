import { describe, expect, test } from "vitest";
import { Certificate } from "../../shared/certificates/model.ts";
import {
	expiresAtTheLatest,
	expiresOn,
	isInForce,
	statusOn,
} from "../../shared/certificates/rules.ts";
import { CertificateStatus } from "../../shared/certificates/status.ts";
import { addDays } from "../../shared/dates/calendar.ts";
import { certificate } from "./any-certificate.ts";

describe("a certificate holds 36 months, its last day included", () => {
	test.each([
		["2023-08-31", "2026-08-31"],
		["2024-02-29", "2027-02-28"],
		["2023-11-06", "2026-11-06"],
	])("issued on %s it ends on %s", (issuedOn, end) => {
		const given = certificate({ issuedOn });
		expect(expiresOn(given)).toBe(end);
		expect(expiresAtTheLatest(given)).toBe(end);
		expect(statusOn(given, end)).toBe("late_renewal");
		expect(statusOn(given, addDays(end, 1))).toBe("expired");
	});
});

describe("the renewal is filed 180 to 120 days before the end", () => {
	const given = certificate({ issuedOn: "2023-11-06" });
	test.each([
		[181, "valid"],
		[180, "renewal_window"],
		[150, "renewal_window"],
		[120, "renewal_window"],
		[119, "late_renewal"],
		[0, "late_renewal"],
		[-1, "expired"],
	])("%i days before the end it is %s", (daysBefore, status) => {
		expect(statusOn(given, addDays("2026-11-06", -daysBefore))).toBe(status);
	});
});

describe("a re-assessment that was filed in time keeps it at most 180 days past its end", () => {
	test.each([
		["filed on the last day", { reassessmentFiledOn: "2026-11-06" }, 180],
		["filed long before", { reassessmentFiledOn: "2026-06-01" }, 180],
		["filed after the end", { reassessmentFiledOn: "2026-11-07" }, 0],
		[
			"a day is named and it was filed too late",
			{ reassessmentFiledOn: "2026-11-07", extendedUntil: "2026-12-06" },
			0,
		],
		[
			"extended beyond what the law allows",
			{ reassessmentFiledOn: "2026-06-01", extendedUntil: "2030-01-01" },
			180,
		],
		[
			"both",
			{ reassessmentFiledOn: "2026-06-01", extendedUntil: "2026-12-06" },
			30,
		],
	])("%s", (_, extension, days) => {
		const given = certificate({ issuedOn: "2023-11-06", ...extension });
		const last = addDays("2026-11-06", days);
		expect(statusOn(given, last)).toBe(
			days === 0 ? "late_renewal" : "extended",
		);
		expect(statusOn(given, addDays(last, 1))).toBe("expired");
	});
});

test("an extension that nothing was filed for is refused", () => {
	const { error } = Certificate.safeParse({
		kind: "certificate",
		id: "thc1",
		province: "20",
		product: "th001",
		issuedOn: "2023-11-06",
		issuedBasis: "decision",
		extendedUntil: "2026-12-06",
		sources: ["thu1"],
	});
	expect(error?.issues.map(({ message }) => message)).toEqual([
		"certificates.extension_without_filing",
	]);
});

describe("a date known to the month or the year says only what is certain", () => {
	const august = certificate({ issuedOn: "2023-08" });
	test.each([
		["2023-07-31", "undated"],
		["2023-08-01", "valid"],
		["2026-02-02", "renewal_window"],
		["2026-08-01", "late_renewal"],
		["2026-08-02", "undated"],
		["2026-08-31", "undated"],
		["2026-09-01", "expired"],
	])("issued in 08/2023, on %s it is %s", (day, status) => {
		expect(statusOn(august, day)).toBe(status);
	});

	test("it has no last day, but one on which it can still hold", () => {
		expect(expiresOn(august)).toBeUndefined();
		expect(expiresAtTheLatest(august)).toBe("2026-08-31");
		expect(expiresAtTheLatest(certificate({ issuedOn: "2023" }))).toBe(
			"2026-12-31",
		);
	});

	test("a source that already speaks of it bounds the year of issue from above", () => {
		const given = certificate({ issuedOn: "2023", attestedOn: "2023-03-15" });
		expect(expiresAtTheLatest(given)).toBe("2026-03-15");
		expect(statusOn(given, "2026-03-15")).toBe("undated");
		expect(statusOn(given, "2026-03-16")).toBe("expired");
	});

	test("a source that contradicts the stated date changes nothing", () => {
		const given = certificate({
			issuedOn: "2023-08-25",
			attestedOn: "2022-01-01",
		});
		expect(expiresOn(given)).toBe("2026-08-25");
	});
});

describe("without a date of issue", () => {
	test("nothing known is undated for ever", () => {
		expect(statusOn(certificate(), "2026-11-20")).toBe("undated");
		expect(statusOn(certificate(), "2099-01-01")).toBe("undated");
		expect(expiresAtTheLatest(certificate())).toBeUndefined();
	});

	test("it is expired 36 months after a source spoke of it, and undated until then", () => {
		const given = certificate({ attestedOn: "2022-06-24" });
		expect(expiresOn(given)).toBeUndefined();
		expect(statusOn(given, "2025-06-24")).toBe("undated");
		expect(statusOn(given, "2025-06-25")).toBe("expired");
	});
});

test("a revoked certificate is revoked from that day on, expired or not", () => {
	const revoked = { on: "2025-01-10", reason: "giấy tờ giả" };
	const given = certificate({ issuedOn: "2023-11-06", revoked });
	expect(statusOn(given, "2025-01-09")).toBe("valid");
	expect(statusOn(given, "2025-01-10")).toBe("revoked");
	expect(statusOn(given, "2030-01-01")).toBe("revoked");
});

test("before it was issued nobody can rely on it", () => {
	expect(statusOn(certificate({ issuedOn: "2026-12-01" }), "2026-11-20")).toBe(
		"undated",
	);
});

test("a live badge needs one of four statuses", () => {
	expect(CertificateStatus.options.filter(isInForce)).toEqual([
		"valid",
		"renewal_window",
		"late_renewal",
		"extended",
	]);
});
