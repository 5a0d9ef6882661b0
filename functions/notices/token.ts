import { createHmac, timingSafeEqual } from "node:crypto";
import { PersonId } from "../../shared/accounts/model.ts";
import { Preference } from "../../shared/notices/model.ts";

/**
 * Names a person and one preference in the link at the foot of a letter: no address, nothing to
 * guess, and good for switching off that one thing only. It does not grow old: a letter may be
 * opened a year later.
 */
export const tokenFor = (
	secret: string,
	person: string,
	preference: Preference,
): string => `${person}.${preference}.${macOf(secret, person, preference)}`;

/** Who wants to switch off what; `undefined` for a link that we did not make. */
export const readToken = (
	secret: string,
	token: string,
): { person: PersonId; preference: Preference } | undefined => {
	const [person = "", preference = "", mac = "", ...rest] = token.split(".");
	const named = PersonId.safeParse(person);
	const wanted = Preference.safeParse(preference);
	if (!named.success || !wanted.success || rest.length > 0) return undefined;
	const given = Buffer.from(mac);
	const right = Buffer.from(macOf(secret, named.data, wanted.data));
	return given.length === right.length && timingSafeEqual(given, right)
		? { person: named.data, preference: wanted.data }
		: undefined;
};

const macOf = (secret: string, person: string, preference: string): string =>
	createHmac("sha256", secret)
		.update(`unsubscribe\n${person}\n${preference}`)
		.digest("base64url");
