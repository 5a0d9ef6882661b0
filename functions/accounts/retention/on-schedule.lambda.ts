import { S3Client } from "@aws-sdk/client-s3";
import { claimStore } from "../../claims/store.ts";
import { contactStore } from "../../contacts/store.ts";
import { dataRequestStore } from "../../data-requests/store.ts";
import { directoryStore } from "../../directory/store.ts";
import { forgetUnused } from "../../media/forget-unused.ts";
import { photoStore } from "../../media/store.ts";
import { noticeStore } from "../../notices/store.ts";
import { dynamo } from "../../platform/dynamo.ts";
import { logger } from "../../platform/logger.ts";
import { mediaBucket } from "../../platform/media-bucket.ts";
import { submissionStore } from "../../submissions/store.ts";
import { erasureStore } from "../erasure/store.ts";
import { sessionStore } from "../sessions/store.ts";
import { accountStore } from "../store.ts";
import { RetentionEnv } from "./env.ts";
import { removeWhatIsOver } from "./run.ts";
import { retentionStore } from "./store.ts";

const { ACCOUNTS_TABLE, DIRECTORY_TABLE, MEDIA_BUCKET } = RetentionEnv.parse(
	process.env,
);
const deps = {
	accounts: accountStore(dynamo, ACCOUNTS_TABLE),
	erasure: erasureStore(dynamo, ACCOUNTS_TABLE),
	claims: claimStore(dynamo, ACCOUNTS_TABLE),
	contacts: contactStore(dynamo, ACCOUNTS_TABLE),
	dataRequests: dataRequestStore(dynamo, ACCOUNTS_TABLE),
	notices: noticeStore(dynamo, ACCOUNTS_TABLE),
	sessions: sessionStore(dynamo, ACCOUNTS_TABLE),
	retention: retentionStore(dynamo, ACCOUNTS_TABLE),
	directory: directoryStore(dynamo, DIRECTORY_TABLE),
	submissions: submissionStore(dynamo, DIRECTORY_TABLE),
	photos: photoStore(dynamo, DIRECTORY_TABLE),
	media: mediaBucket(new S3Client({}), MEDIA_BUCKET),
	now: () => new Date().toISOString(),
};

export const handler = async (): Promise<void> => {
	logger.info("removed what was kept long enough", {
		removed: await removeWhatIsOver(deps),
		photos: await forgetUnused(deps),
	});
};
