import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { NoticeMessage } from "../../shared/notices/events.ts";
import { logger } from "../platform/logger.ts";
import { handleBatch } from "../platform/sqs-batch.ts";
import { notifyDeps } from "./deps.ts";
import { NotifyEnv } from "./env.ts";
import { notify } from "./notify.ts";

const deps = notifyDeps(NotifyEnv.parse(process.env));

export const handler = (event: SQSEvent): Promise<SQSBatchResponse> =>
	handleBatch(event, NoticeMessage, async ([message]) => {
		logger.info("told people", {
			type: message.type,
			...(await notify(deps, message)),
		});
	});
