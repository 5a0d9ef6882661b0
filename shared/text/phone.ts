import { tidy } from "./tidy.ts";

export type PhoneRefusal =
	| "text.phone"
	| "text.phone_old_mobile"
	| "text.phone_foreign";

export type PhoneResult = { e164: string } | { refused: PhoneRefusal };

/** The number without its leading 0: nine digits for a mobile, ten for a landline with its area code. */
const MOBILE = /^[35789]\d{8}$/;
const LANDLINE =
	/^2(0[3-9]|1[0-689]|2[0-25-9]|[38][2-9]|4[2-8]|5[124-9]|6[0-39]|7[0-7]|9[0-4679])\d{7}$/;
const HOTLINE = /^1[89]00\d{4,6}$/;
/** 012x, 016x, 018x, 019x with eleven digits: replaced in 2018 by ten digits. */
const OLD_MOBILE = /^1[2689]\d{8}$/;

/**
 * A Vietnamese phone number, typed in any usual way, as E.164: `0912 345 678`, `(0205) 3.812.345`,
 * `+84 (0)912…` → `+84912345678`. Or why not: an eleven-digit mobile of before 2018 has its own
 * reason, so the form can say what to do.
 */
export function parsePhone(text: string): PhoneResult {
	const typed = tidy(text).replace(/\(0\)|[\s.\-–()]/g, "");
	const isForeign = /^(\+|00)(?!84)/.test(typed);
	if (isForeign) return { refused: "text.phone_foreign" };
	const national = typed.replace(/^(\+84|0084|84(?=\d{9,10}$)|0)0?/, "");
	if (
		MOBILE.test(national) ||
		LANDLINE.test(national) ||
		HOTLINE.test(national)
	)
		return { e164: `+84${national}` };
	return {
		refused: OLD_MOBILE.test(national) ? "text.phone_old_mobile" : "text.phone",
	};
}
