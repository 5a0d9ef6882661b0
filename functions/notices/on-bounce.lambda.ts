import { accountStore } from "../accounts/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { logger } from "../platform/logger.ts";
import { MailEvent, takeBounce } from "./bounce.ts";
import { BounceEnv } from "./env.ts";

const { ACCOUNTS_TABLE } = BounceEnv.parse(process.env);
const deps = {
	accounts: accountStore(dynamo, ACCOUNTS_TABLE),
	now: () => new Date().toISOString(),
};

export const handler = async (event: unknown): Promise<void> => {
	const parsed = MailEvent.safeParse(event);
	// What zod says of it would quote an address.
	if (!parsed.success) throw new Error("an event of the mail service is new");
	const stopped = await takeBounce(deps, parsed.data);
	logger.info("a letter came back", {
		type: parsed.data.detail.eventType,
		stopped,
	});
};
