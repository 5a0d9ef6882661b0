import { FORM_KEY } from "../../shared/signed-in/form.ts";
import type { SignedIn } from "../accounts/sessions/sessions.ts";
import type { Ask } from "../platform/ask.ts";
import { holdsKey } from "./form-key.ts";
import type { Fields } from "./route.ts";

/**
 * A form that came too early, or failed by our fault, to be sent once more as it was: nothing that
 * somebody typed is lost to a limit. Only with the key of this very session: what another site filled
 * in is not offered under ours.
 */
export const sendAgain = async (
	ask: Ask,
	signedIn: SignedIn | undefined,
	reason: string,
): Promise<{ action: string; fields: Fields } | undefined> => {
	const passes = reason === "limit" || reason === "fault";
	if (!passes || ask.method !== "POST" || !signedIn) return undefined;
	const fields = await ask.fields();
	if (!holdsKey(fields, signedIn.session)) return undefined;
	const { [FORM_KEY]: _key, ...own } = fields;
	return { action: ask.path, fields: own };
};
