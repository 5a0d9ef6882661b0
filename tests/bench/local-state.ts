import * as z from "zod";

const State = z.object({
	queues: z.array(z.object({ readable: z.string(), ready: z.number() })),
	invocations: z.array(
		z.object({
			function: z.string(),
			requestId: z.string(),
			milliseconds: z.number(),
			logs: z.string(),
		}),
	),
});
export type Invocation = z.infer<typeof State>["invocations"][number];

/** The newest invocations, newest first, as the local cloud tells everybody. */
export const invocationsOf = async (origin: string): Promise<Invocation[]> =>
	State.parse(await (await fetch(`${origin}/_local/state.json`)).json())
		.invocations;

/** Those that are in `after` and were not in `before`. */
export const newOnes = (
	before: Invocation[],
	after: Invocation[],
): Invocation[] => {
	const known = new Set(before.map(({ requestId }) => requestId));
	return after.filter(({ requestId }) => !known.has(requestId));
};
