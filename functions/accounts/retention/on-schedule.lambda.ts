import { claimStore } from "../../claims/store.ts";
import { contactStore } from "../../contacts/store.ts";
import { dataRequestStore } from "../../data-requests/store.ts";
import { directoryStore } from "../../directory/store.ts";
import { dynamo } from "../../platform/dynamo.ts";
import { logger } from "../../platform/logger.ts";
import { erasureStore } from "../erasure/store.ts";
import { accountStore } from "../store.ts";
import { RetentionEnv } from "./env.ts";
import { removeWhatIsOver } from "./run.ts";
import { retentionStore } from "./store.ts";

const { ACCOUNTS_TABLE, DIRECTORY_TABLE } = RetentionEnv.parse(process.env);
const deps = {
	accounts: accountStore(dynamo, ACCOUNTS_TABLE),
	erasure: erasureStore(dynamo, ACCOUNTS_TABLE),
	claims: claimStore(dynamo, ACCOUNTS_TABLE),
	contacts: contactStore(dynamo, ACCOUNTS_TABLE),
	dataRequests: dataRequestStore(dynamo, ACCOUNTS_TABLE),
	retention: retentionStore(dynamo, ACCOUNTS_TABLE),
	directory: directoryStore(dynamo, DIRECTORY_TABLE),
	now: () => new Date().toISOString(),
};

export const handler = async (): Promise<void> => {
	logger.info("removed what was kept long enough", {
		removed: await removeWhatIsOver(deps),
	});
};
