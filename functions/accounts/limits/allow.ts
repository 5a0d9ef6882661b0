import { createHash } from "node:crypto";
import type { Instant } from "../../../shared/dates/model.ts";
import { Refusal } from "../../../shared/refusals/refusal.ts";
import type { LimitStore } from "./store.ts";

export type Limit = { most: number; minutes: number };

export type AllowDeps = {
	limits: Pick<LimitStore, "take">;
	now: () => Instant;
};

/**
 * Counts one use by somebody; refuses with `accounts.too_many` when the window is full, and says
 * when to try again. `who` (an address, a person) is kept only as a print, for the window's length.
 */
export const allow = async (
	{ limits, now }: AllowDeps,
	what: string,
	who: string,
	{ most, minutes }: Limit,
): Promise<void> => {
	const length = minutes * 60;
	const seconds = Math.floor(Date.parse(now()) / 1000);
	const window = Math.floor(seconds / length);
	const print = createHash("sha256")
		.update(`${what}\n${window}\n${who}`)
		.digest("base64url")
		.slice(0, 22);
	const isTaken = await limits.take(
		`${what}#${print}`,
		most,
		(window + 2) * length,
	);
	if (isTaken) return;
	const left = (window + 1) * length - seconds;
	throw new Refusal("accounts.too_many", {
		minutes: String(Math.ceil(left / 60)),
	});
};
