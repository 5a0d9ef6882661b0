import { SESv2Client } from "@aws-sdk/client-sesv2";
import { accountStore } from "../accounts/store.ts";
import { claimStore } from "../claims/store.ts";
import { dataRequestStore } from "../data-requests/store.ts";
import { directoryStore } from "../directory/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { letterSender } from "../platform/mail.ts";
import { reportStore } from "../reports/store.ts";
import { submissionStore } from "../submissions/store.ts";
import type { NotifyEnv } from "./env.ts";
import type { NotifyDeps } from "./notify.ts";
import { noticeStore } from "./store.ts";

/** What writing letters needs, from the environment of its function. */
export const notifyDeps = (env: NotifyEnv): NotifyDeps => ({
	accounts: accountStore(dynamo, env.ACCOUNTS_TABLE),
	claims: claimStore(dynamo, env.ACCOUNTS_TABLE),
	dataRequests: dataRequestStore(dynamo, env.ACCOUNTS_TABLE),
	reports: reportStore(dynamo, env.REPORTS_TABLE),
	notices: noticeStore(dynamo, env.ACCOUNTS_TABLE),
	directory: directoryStore(dynamo, env.DIRECTORY_TABLE),
	submissions: submissionStore(dynamo, env.DIRECTORY_TABLE),
	send: letterSender(new SESv2Client({}), {
		from: env.MAIL_FROM,
		set: env.MAIL_SET,
	}),
	origin: env.SITE_ORIGIN,
	now: () => new Date().toISOString(),
});
