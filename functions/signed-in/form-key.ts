import { timingSafeEqual } from "node:crypto";
import type { Session } from "../../shared/accounts/session.ts";
import { FORM_KEY } from "../../shared/signed-in/form.ts";
import type { SessionStore } from "../accounts/sessions/store.ts";
import type { Fields } from "./route.ts";

const keyIn = (fields: Fields): string => fields[FORM_KEY]?.[0] ?? "";

/** Whether a form holds the key of a session. */
export const holdsKey = (fields: Fields, { formKey }: Session): boolean => {
	const given = Buffer.from(keyIn(fields));
	const own = Buffer.from(formKey);
	return given.length === own.length && timingSafeEqual(given, own);
};

/** Whether a form was opened under an earlier session of the same person, which its key names. */
export const isOfEarlier = async (
	sessions: Pick<SessionStore, "session">,
	fields: Fields,
	person: string,
): Promise<boolean> => {
	const [id = ""] = keyIn(fields).split(".");
	if (!/^ses_[0-9a-z]{26}$/.test(id)) return false;
	const earlier = await sessions.session(id);
	return earlier?.person === person && holdsKey(fields, earlier);
};
