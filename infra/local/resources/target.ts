import * as z from "zod";
import { type Json, parseJson } from "../json.ts";
import type { Running } from "../running.ts";
import { nothing } from "./kind.ts";

/** Where a schedule or rule sends its event: a function, with retries and a dead-letter queue. */
export const TargetProperties = z.strictObject({
	Arn: z.string(),
	Id: z.string().optional(),
	Input: z.string().optional(),
	DeadLetterConfig: z.strictObject({ Arn: z.string() }).optional(),
	RetryPolicy: z
		.strictObject({
			MaximumRetryAttempts: z.int().default(185),
			MaximumEventAgeInSeconds: nothing("retries follow at once"),
		})
		.optional(),
	RoleArn: nothing("the schedule's own rights; functions' rights are enforced"),
});

/** Retries that are made here at most: they follow at once, so more would find the same. */
const MOST_RETRIES = 2;

type Refuse = (property: string, why: string) => never;

/** Checks the target now and gives back what calls it. What fails to the end goes to the dead-letter queue. */
export function targetOf(
	target: z.infer<typeof TargetProperties>,
	cloud: Running,
	at: string,
	refuse: Refuse,
): (event: Json) => Promise<Json> {
	const { Arn, Input, DeadLetterConfig, RetryPolicy } = target;
	const found =
		cloud.functions.get(Arn) ??
		refuse(`${at}.Arn`, "only functions of the template");
	const deadLetters =
		DeadLetterConfig &&
		(cloud.queues.get(DeadLetterConfig.Arn) ??
			refuse(`${at}.DeadLetterConfig.Arn`, "there is no such queue"));
	const constant = Input === undefined ? undefined : parseJson(Input);
	const retries = Math.min(
		RetryPolicy?.MaximumRetryAttempts ?? MOST_RETRIES,
		MOST_RETRIES,
	);
	return async (event) => {
		const sent = constant ?? event;
		for (let attempt = 0; ; attempt += 1) {
			try {
				return await found.function.invoke(sent);
			} catch (error) {
				if (attempt < retries) continue;
				deadLetters?.queue.send({ body: JSON.stringify(sent) });
				throw error;
			}
		}
	};
}
