import { ACCOUNT_REFUSALS } from "../accounts/refusals.ts";
import { API_REFUSALS } from "../api/refusals.ts";
import { CERTIFICATE_REFUSALS } from "../certificates/refusals.ts";
import { CLAIM_REFUSALS } from "../claims/refusals.ts";
import { CODE_REFUSALS } from "../codes/refusals.ts";
import { CONSENT_REFUSALS } from "../consents/refusals.ts";
import { CONTACT_REFUSALS } from "../contacts/refusals.ts";
import { COOPERATIVE_REFUSALS } from "../cooperatives/refusals.ts";
import { DATA_REQUEST_REFUSALS } from "../data-requests/refusals.ts";
import { DATE_REFUSALS } from "../dates/refusals.ts";
import { IMPORT_REFUSALS } from "../imports/refusals.ts";
import { LANGUAGE_REFUSALS } from "../languages/refusals.ts";
import { MEDIA_REFUSALS } from "../media/refusals.ts";
import { NOTICE_REFUSALS } from "../notices/refusals.ts";
import { OFFICE_REFUSALS } from "../office/refusals.ts";
import { PLACE_REFUSALS } from "../places/refusals.ts";
import { PRODUCT_REFUSALS } from "../products/refusals.ts";
import { PROGRAMME_REFUSALS } from "../programme/refusals.ts";
import { QUALITY_REFUSALS } from "../quality/refusals.ts";
import { REPORT_REFUSALS } from "../reports/refusals.ts";
import { SHEET_REFUSALS } from "../sheets/refusals.ts";
import { SOURCE_REFUSALS } from "../sources/refusals.ts";
import { SUBMISSION_REFUSALS } from "../submissions/refusals.ts";
import { TEXT_REFUSALS } from "../text/refusals.ts";
import type { RefusalEntry } from "./catalogue.ts";
import { INPUT_REFUSALS } from "./input.ts";

/** Every refusal the service can give. A new feature adds its catalogue here. */
const ALL = {
	...ACCOUNT_REFUSALS,
	...API_REFUSALS,
	...CERTIFICATE_REFUSALS,
	...CLAIM_REFUSALS,
	...CODE_REFUSALS,
	...CONSENT_REFUSALS,
	...CONTACT_REFUSALS,
	...COOPERATIVE_REFUSALS,
	...DATA_REQUEST_REFUSALS,
	...DATE_REFUSALS,
	...IMPORT_REFUSALS,
	...INPUT_REFUSALS,
	...LANGUAGE_REFUSALS,
	...MEDIA_REFUSALS,
	...OFFICE_REFUSALS,
	...NOTICE_REFUSALS,
	...PLACE_REFUSALS,
	...PRODUCT_REFUSALS,
	...PROGRAMME_REFUSALS,
	...QUALITY_REFUSALS,
	...REPORT_REFUSALS,
	...SHEET_REFUSALS,
	...SOURCE_REFUSALS,
	...SUBMISSION_REFUSALS,
	...TEXT_REFUSALS,
};

export type RefusalCode = keyof typeof ALL;

export function isRefusalCode(code: string): code is RefusalCode {
	return Object.hasOwn(ALL, code);
}

/** Throws a RangeError for a code without words: that is our mistake, never the visitor's. */
export function entryOf(code: string): RefusalEntry {
	if (!isRefusalCode(code)) throw new RangeError(`No such refusal: ${code}`);
	return ALL[code];
}

export const REFUSAL_CODES = Object.keys(ALL);
