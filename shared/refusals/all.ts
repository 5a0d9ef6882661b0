import { API_REFUSALS } from "../api/refusals.ts";
import { CERTIFICATE_REFUSALS } from "../certificates/refusals.ts";
import { CODE_REFUSALS } from "../codes/refusals.ts";
import { COOPERATIVE_REFUSALS } from "../cooperatives/refusals.ts";
import { DATE_REFUSALS } from "../dates/refusals.ts";
import { IMPORT_REFUSALS } from "../imports/refusals.ts";
import { LANGUAGE_REFUSALS } from "../languages/refusals.ts";
import { PLACE_REFUSALS } from "../places/refusals.ts";
import { PRODUCT_REFUSALS } from "../products/refusals.ts";
import { PROGRAMME_REFUSALS } from "../programme/refusals.ts";
import { REPORT_REFUSALS } from "../reports/refusals.ts";
import { SOURCE_REFUSALS } from "../sources/refusals.ts";
import { TEXT_REFUSALS } from "../text/refusals.ts";
import type { RefusalEntry } from "./catalogue.ts";
import { INPUT_REFUSALS } from "./input.ts";

/** Every refusal the service can give. A new feature adds its catalogue here. */
const ALL = {
	...API_REFUSALS,
	...CERTIFICATE_REFUSALS,
	...CODE_REFUSALS,
	...COOPERATIVE_REFUSALS,
	...DATE_REFUSALS,
	...IMPORT_REFUSALS,
	...INPUT_REFUSALS,
	...LANGUAGE_REFUSALS,
	...PLACE_REFUSALS,
	...PRODUCT_REFUSALS,
	...PROGRAMME_REFUSALS,
	...REPORT_REFUSALS,
	...SOURCE_REFUSALS,
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
