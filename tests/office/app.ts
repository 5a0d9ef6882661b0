import { S3Client } from "@aws-sdk/client-s3";
import { erasureStore } from "../../functions/accounts/erasure/store.ts";
import { limitStore } from "../../functions/accounts/limits/store.ts";
import { openSession } from "../../functions/accounts/sessions/sessions.ts";
import { sessionStore } from "../../functions/accounts/sessions/store.ts";
import { enter } from "../../functions/accounts/sign-in/enter.ts";
import { provider } from "../../functions/accounts/sign-in/provider.ts";
import { claimStore } from "../../functions/claims/store.ts";
import { consentStore } from "../../functions/consents/store.ts";
import { contactStore } from "../../functions/contacts/store.ts";
import { dataRequestStore } from "../../functions/data-requests/store.ts";
import { save } from "../../functions/directory/save.ts";
import { noticeStore } from "../../functions/notices/store.ts";
import { SESSION_COOKIE } from "../../functions/platform/ask.ts";
import { mediaBucket } from "../../functions/platform/media-bucket.ts";
import { project } from "../../functions/publishing/project.ts";
import { referenceCache } from "../../functions/publishing/reference-cache.ts";
import { sheetFiles } from "../../functions/sheets/files/store.ts";
import { sheetStore } from "../../functions/sheets/store.ts";
import type { SignedInDeps } from "../../functions/signed-in/deps.ts";
import { signedInApp } from "../../functions/signed-in/routes.ts";
import type { Office } from "../../shared/accounts/model.ts";
import type { Draft } from "../../shared/directory/model.ts";
import { FORM_KEY } from "../../shared/signed-in/form.ts";
import {
	newAccounts,
	newDirectoryTable,
	newRegisters,
	newReports,
} from "../tables.ts";

const ORIGIN = "https://cho-phien.test";

/** The whole signed-in part over real tables, without an edge, a bucket or an issuer. */
export const startOffice = async (now: () => string) => {
	const { table, client, accounts } = await newAccounts();
	const { directory, submissions, photos } = await newDirectoryTable(client);
	const { publishing, registers } = await newRegisters(client);
	const { reports } = await newReports(client);
	const reference = referenceCache(directory);
	const s3 = new S3Client({ region: "ap-southeast-1" });
	const sessions = sessionStore(client, table);
	const deps: SignedInDeps = {
		accounts,
		sessions,
		limits: limitStore(client, table),
		directory,
		submissions,
		photos,
		media: mediaBucket(s3, "media"),
		siteBucket: "site",
		erasure: erasureStore(client, table),
		claims: claimStore(client, table),
		consents: consentStore(client, table),
		contacts: contactStore(client, table),
		dataRequests: dataRequestStore(client, table),
		registers,
		reports,
		sheets: sheetStore(client, table),
		files: sheetFiles(s3, "sheets"),
		notices: noticeStore(client, table),
		publishing,
		reference,
		provider: provider({ issuer: ORIGIN, clientId: "test", origin: ORIGIN }),
		appointments: [],
		render: async (document) => JSON.stringify(document),
		origin: ORIGIN,
		edgeToken: "test",
		now,
	};
	const app = signedInApp(deps);

	const keep = async (drafts: Draft[]) => {
		const outcomes = await save({ store: directory, now }, drafts, {
			author: { actor: "job:test", role: "system" },
		});
		for (const outcome of outcomes)
			if (outcome.outcome === "refused") throw new Error(outcome.code);
		for (const { kind, id } of drafts)
			if (kind === "product" || kind === "organisation")
				await project(
					{ directory, publishing, reference, now, send: async () => {} },
					`${kind}#${id}`,
				);
	};

	/** Somebody signed in: what they get, and what they send. */
	const signedIn = async (email: string, office?: Office) => {
		const person = await enter(
			{ accounts, now, appointments: office ? [{ email, office }] : [] },
			{ sub: email, email, email_verified: true },
		);
		const cookie = await openSession({ sessions, now }, person);
		const session = await sessions.session(cookie.split(".")[0] ?? "");
		const headers = {
			cookie: `${SESSION_COOKIE}=${cookie}`,
			accept: "application/json",
			origin: ORIGIN,
		};
		return {
			person,
			get: (path: string) => app.request(ORIGIN + path, { headers }),
			post: (path: string, fields: Record<string, string | string[]>) => {
				const body = new URLSearchParams([[FORM_KEY, session?.formKey ?? ""]]);
				for (const [name, value] of Object.entries(fields))
					for (const one of [value].flat()) body.append(name, one);
				return app.request(ORIGIN + path, { method: "POST", headers, body });
			},
		};
	};
	return { deps, keep, signedIn };
};
