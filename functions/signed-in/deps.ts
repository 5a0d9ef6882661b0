import { S3Client } from "@aws-sdk/client-s3";
import type * as z from "zod";
import { erasureStore } from "../accounts/erasure/store.ts";
import { limitStore } from "../accounts/limits/store.ts";
import { sessionStore } from "../accounts/sessions/store.ts";
import { provider } from "../accounts/sign-in/provider.ts";
import { accountStore } from "../accounts/store.ts";
import { claimStore } from "../claims/store.ts";
import { consentStore } from "../consents/store.ts";
import { contactStore } from "../contacts/store.ts";
import { dataRequestStore } from "../data-requests/store.ts";
import { directoryStore } from "../directory/store.ts";
import { photoStore } from "../media/store.ts";
import { noticeStore } from "../notices/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { mediaBucket } from "../platform/media-bucket.ts";
import { referenceCache } from "../publishing/reference-cache.ts";
import { publishingStore } from "../publishing/store.ts";
import { registerStore } from "../registers/store.ts";
import { reportStore } from "../reports/store.ts";
import { sheetFiles } from "../sheets/files/store.ts";
import { sheetStore } from "../sheets/store.ts";
import { submissionStore } from "../submissions/store.ts";
import type { SignedInEnv } from "./env.ts";
import { workHtml } from "./html.ts";

/** What the signed-in part is made of. */
export const signedInDeps = (env: z.output<typeof SignedInEnv>) => {
	const directory = directoryStore(dynamo, env.DIRECTORY_TABLE);
	return {
		accounts: accountStore(dynamo, env.ACCOUNTS_TABLE),
		sessions: sessionStore(dynamo, env.ACCOUNTS_TABLE),
		limits: limitStore(dynamo, env.ACCOUNTS_TABLE),
		directory,
		submissions: submissionStore(dynamo, env.DIRECTORY_TABLE),
		photos: photoStore(dynamo, env.DIRECTORY_TABLE),
		media: mediaBucket(new S3Client({}), env.MEDIA_BUCKET),
		siteBucket: env.SITE_BUCKET,
		erasure: erasureStore(dynamo, env.ACCOUNTS_TABLE),
		claims: claimStore(dynamo, env.ACCOUNTS_TABLE),
		consents: consentStore(dynamo, env.ACCOUNTS_TABLE),
		contacts: contactStore(dynamo, env.ACCOUNTS_TABLE),
		dataRequests: dataRequestStore(dynamo, env.ACCOUNTS_TABLE),
		registers: registerStore(dynamo, env.PUBLISHING_TABLE),
		reports: reportStore(dynamo, env.REPORTS_TABLE),
		sheets: sheetStore(dynamo, env.ACCOUNTS_TABLE),
		files: sheetFiles(new S3Client({}), env.SHEETS_BUCKET),
		notices: noticeStore(dynamo, env.ACCOUNTS_TABLE),
		publishing: publishingStore(dynamo, env.PUBLISHING_TABLE),
		reference: referenceCache(directory),
		provider: provider({
			issuer: env.ISSUER,
			clientId: env.CLIENT_ID,
			origin: env.SITE_ORIGIN,
		}),
		appointments: env.APPOINTMENTS,
		render: workHtml(env.SITE_ORIGIN),
		origin: env.SITE_ORIGIN,
		edgeToken: env.EDGE_TOKEN,
		now: () => new Date().toISOString(),
	};
};
export type SignedInDeps = ReturnType<typeof signedInDeps>;
