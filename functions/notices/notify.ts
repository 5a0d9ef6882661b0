import type { NoticeMessage } from "../../shared/notices/events.ts";
import { type ComposeDeps, outgoingFor } from "./compose.ts";
import { type DeliverDeps, type Delivered, deliver } from "./deliver.ts";

export type NotifyDeps = ComposeDeps & DeliverDeps;

/**
 * Sends everybody their letter for one event. One who cannot be reached does not keep the others
 * from theirs; afterwards the failures are thrown, so that the message comes again for those.
 * Answers how many went which way.
 */
export const notify = async (
	deps: NotifyDeps,
	message: NoticeMessage,
): Promise<Partial<Record<Delivered, number>>> => {
	const counts: Partial<Record<Delivered, number>> = {};
	const failed: unknown[] = [];
	for (const outgoing of await outgoingFor(deps, message)) {
		try {
			const delivered = await deliver(deps, outgoing);
			counts[delivered] = (counts[delivered] ?? 0) + 1;
		} catch (error) {
			failed.push(error);
		}
	}
	if (failed.length > 0)
		throw new AggregateError(failed, `${failed.length} letters failed`);
	return counts;
};
