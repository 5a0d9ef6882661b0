import * as z from "zod";
import { EntityRef } from "../../shared/directory/events.ts";
import { Author } from "../../shared/history/model.ts";
import { NoticeMessage } from "../../shared/notices/events.ts";
import { SubmissionId } from "../../shared/submissions/model.ts";
import type { AccountStore } from "../accounts/store.ts";
import type { DirectoryStore } from "../directory/store.ts";
import type { SubmissionStore } from "../submissions/store.ts";

/** An event as the history keeps it. */
export const Happened = NoticeMessage.omit({ source: true }).extend({
	author: Author,
	before: z.record(z.string(), z.unknown()).optional(),
	after: z.record(z.string(), z.unknown()).optional(),
});
export type Happened = z.infer<typeof Happened>;

export type HistoryDeps = {
	accounts: Pick<AccountStore, "historyOf">;
	directory: Pick<DirectoryStore, "historyOf">;
	submissions: Pick<SubmissionStore, "historyOf">;
};

/** The event that a message speaks of; `undefined` when its history was deleted with its owner. */
export const happened = async (
	deps: HistoryDeps,
	message: NoticeMessage,
): Promise<Happened | undefined> => {
	const events = await historyOf(deps, message);
	const found = events.find(
		(event) =>
			event.type === message.type &&
			event.version === message.version &&
			event.at === message.at,
	);
	return found && Happened.parse(found);
};

type Stored = { type?: unknown; version?: unknown; at?: unknown };

const historyOf = async (
	{ accounts, directory, submissions }: HistoryDeps,
	{ source, entity }: NoticeMessage,
): Promise<Stored[]> => {
	if (source === "accounts") return accounts.historyOf(entity);
	const submission = SubmissionId.safeParse(entity.split("#")[1]);
	if (entity.startsWith("submission#") && submission.success)
		return submissions.historyOf(submission.data);
	return directory.historyOf(EntityRef.parse(entity));
};
