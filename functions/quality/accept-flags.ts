import type { Visitor } from "../../shared/accounts/model.ts";
import { authorOf } from "../../shared/accounts/rights.ts";
import type { Instant } from "../../shared/dates/model.ts";
import type { DirectoryRecord, Flag } from "../../shared/directory/model.ts";
import type { Author } from "../../shared/history/model.ts";
import { flagName } from "../../shared/quality/forms.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";
import { type DirectoryStore, ofKind } from "../directory/store.ts";
import { put } from "./put.ts";

export type FlagDeps = {
	directory: Pick<DirectoryStore, "load" | "save" | "namesakes" | "holders">;
	now: () => Instant;
};

/**
 * Lets flags stand that staff have looked at, with their reason in the history. They are raised again
 * only when they would say something else. Letting a set stand that was chosen from the name confirms
 * it. Refuses `quality.flag_gone` where a flag is not there any more.
 */
export const acceptFlags = async (
	deps: FlagDeps,
	visitor: Visitor,
	records: DirectoryRecord[],
	{ flag: names, reason }: { flag: string[]; reason: string },
): Promise<void> => {
	const chosen = records.map((record) => ({
		record,
		flags: record.meta.flags.filter((flag) =>
			names.includes(nameOf(record, flag)),
		),
	}));
	const found = chosen.flatMap(({ record, flags }) =>
		flags.map((flag) => nameOf(record, flag)),
	);
	if (names.some((name) => !found.includes(name)))
		throw new Refusal("quality.flag_gone");
	for (const { record, flags } of chosen) {
		if (flags.length === 0) continue;
		const { data } = record;
		const author = authorOf(
			visitor,
			"province" in data ? { province: data.province } : {},
			reason,
		);
		await accept(deps, record, flags, author);
	}
};

const nameOf = ({ data }: DirectoryRecord, { code, field }: Flag) =>
	flagName({ record: data.kind, recordId: data.id, code, field });

const accept = async (
	deps: FlagDeps,
	record: DirectoryRecord,
	flags: Flag[],
	author: Author,
): Promise<void> => {
	const isSet = flags.some(({ code }) => code === "set_unconfirmed");
	const rest = flags.filter(({ code }) => code !== "set_unconfirmed");
	if (rest.length > 0)
		await rewriteFlags(deps, record, author, {
			flags: record.meta.flags.filter((flag) => !rest.includes(flag)),
			accepted: [...(record.meta.accepted ?? []), ...rest],
		});
	if (!isSet || !ofKind(record, "product")) return;
	await put(deps, [{ ...record.data, setConfirmed: true }], author);
};

/** Writes other flags to a record that says the same as before. */
export const rewriteFlags = async (
	{ directory, now }: Pick<FlagDeps, "directory" | "now">,
	{ data, meta }: DirectoryRecord,
	author: Author,
	flags: { flags: Flag[]; accepted?: Flag[] | undefined },
): Promise<void> => {
	const isWritten = await directory.save([
		{
			record: {
				data,
				meta: {
					...meta,
					...flags,
					version: meta.version + 1,
					updatedAt: now(),
				},
			},
			replaces: meta.version,
			author,
		},
	]);
	if (!isWritten) throw new Refusal("accounts.changed_meanwhile");
};
