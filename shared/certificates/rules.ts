import { addDays, daysBetween } from "../dates/calendar.ts";
import type { CalendarDate } from "../dates/model.ts";
import type { Certificate } from "./model.ts";
import type { CertificateStatus } from "./status.ts";
import { endOf, extensionEnd, possibleIssueDays, type Term } from "./term.ts";

/** A renewal is filed not earlier than 180 and not later than 120 days before the end (Art. 7). */
export const RENEWAL_OPENS = 180;
export const RENEWAL_CLOSES = 120;
const IN_FORCE: ReadonlySet<CertificateStatus> = new Set([
	"valid",
	"renewal_window",
	"late_renewal",
	"extended",
]);

/**
 * Last day in force, without any extension; undefined unless the date of issue is known to the day.
 *
 * The last day itself counts: a period in months ends when the corresponding day of its last month
 * ends (Civil Code 2015, Art. 148.3), so what was issued on 06/11/2023 holds all of 06/11/2026.
 */
export function expiresOn(certificate: Term): CalendarDate | undefined {
	const { earliest, latest } = possibleIssueDays(certificate);
	return earliest !== undefined && earliest === latest
		? endOf(earliest)
		: undefined;
}

/** The last day it can still hold, however little is known; undefined if nothing bounds the day of issue. */
export function expiresAtTheLatest(
	certificate: Certificate,
): CalendarDate | undefined {
	const { latest } = possibleIssueDays(certificate);
	return latest && endOf(latest);
}

/**
 * Status on a day. Where the day of issue is not known: `expired` once even the latest possible end
 * has passed; in force only while even the earliest possible end makes it so, and then with the
 * status of that earliest end, so that nobody files a renewal too late; `undated` between the two.
 * Before it was issued it is `undated` as well: nobody can rely on it yet.
 */
export function statusOn(
	certificate: Term,
	day: CalendarDate,
): CertificateStatus {
	if (certificate.revoked && day >= certificate.revoked.on) return "revoked";
	const { earliest, latest } = possibleIssueDays(certificate);
	if (
		latest !== undefined &&
		statusIfIssuedOn(latest, certificate, day) === "expired"
	)
		return "expired";
	if (earliest === undefined || day < earliest) return "undated";
	const status = statusIfIssuedOn(earliest, certificate, day);
	return isInForce(status) ? status : "undated";
}

/** The next day after `day` on which the status is another; undefined if it stays. */
export function nextChangeOn(
	certificate: Certificate,
	day: CalendarDate,
): CalendarDate | undefined {
	const now = statusOn(certificate, day);
	return turningDays(certificate)
		.filter((turn) => turn > day)
		.sort()
		.find((turn) => statusOn(certificate, turn) !== now);
}

/** Only then may a live badge be shown. */
export function isInForce(status: CertificateStatus): boolean {
	return IN_FORCE.has(status);
}

/** The order in which a product's certificates are shown: what counts today, then what it once was. */
export function strongestFirst<C extends Certificate>(
	certificates: readonly C[],
	day: CalendarDate,
): C[] {
	const weighed = certificates.map((certificate) => ({
		certificate,
		standing: standingOf(statusOn(certificate, day)),
		newest: possibleIssueDays(certificate).latest ?? "",
	}));
	weighed.sort(
		(a, b) =>
			a.standing - b.standing ||
			(b.certificate.stars ?? 0) - (a.certificate.stars ?? 0) ||
			byText(b.newest, a.newest) ||
			byText(a.certificate.id, b.certificate.id),
	);
	return weighed.map(({ certificate }) => certificate);
}

function standingOf(status: CertificateStatus): number {
	return isInForce(status)
		? 0
		: ["undated", "expired", "revoked"].indexOf(status) + 1;
}

function byText(a: string, b: string): number {
	return Number(a > b) - Number(a < b);
}

function statusIfIssuedOn(
	issued: CalendarDate,
	certificate: Term,
	day: CalendarDate,
): CertificateStatus {
	const end = endOf(issued);
	const daysLeft = daysBetween(day, end);
	if (daysLeft > RENEWAL_OPENS) return "valid";
	if (daysLeft >= RENEWAL_CLOSES) return "renewal_window";
	if (daysLeft >= 0) return "late_renewal";
	return day <= extensionEnd(end, certificate) ? "extended" : "expired";
}

/** Every first day of a status that could ever follow another. */
function turningDays(certificate: Certificate): CalendarDate[] {
	const { earliest, latest } = possibleIssueDays(certificate);
	const ends = [earliest, latest]
		.filter((issued) => issued !== undefined)
		.map(endOf);
	return [
		...(earliest === undefined ? [] : [earliest]),
		...(certificate.revoked ? [certificate.revoked.on] : []),
		...ends.flatMap((end) => [
			addDays(end, -RENEWAL_OPENS),
			addDays(end, 1 - RENEWAL_CLOSES),
			addDays(end, 1),
			addDays(extensionEnd(end, certificate), 1),
		]),
	];
}
