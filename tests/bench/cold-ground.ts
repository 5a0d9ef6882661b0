import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openSession } from "../../functions/accounts/sessions/sessions.ts";
import { sessionStore } from "../../functions/accounts/sessions/store.ts";
import { enter } from "../../functions/accounts/sign-in/enter.ts";
import { accountStore } from "../../functions/accounts/store.ts";
import { buildProvinces } from "../../shared/api/provinces.ts";
import { provincesPath } from "../../shared/publishing/paths.ts";
import { referenceOf } from "../../shared/publishing/reference.ts";
import { openCatalogue, rowsOf } from "./catalogue.ts";
import { type Ground, SMALL } from "./ground.ts";
import { recordOf, seed } from "./seed.ts";

/**
 * What three functions need for one request each, and no more: tables with a small catalogue, somebody
 * who is signed in, and the one published file that the API looks at.
 */
export const openColdGround = async (ground: Ground) => {
	const stage = await ground.stage();
	const catalogue = await openCatalogue(stage, "cold");
	const rows = rowsOf(SMALL);
	await seed(stage, catalogue, rows);
	const tables = {
		...catalogue.tables,
		ACCOUNTS_TABLE: "cold-accounts",
		REPORTS_TABLE: "cold-reports",
	};
	await stage.createTable("Accounts", tables.ACCOUNTS_TABLE);
	await stage.createTable("Reports", tables.REPORTS_TABLE);
	const records = rows.map(recordOf).map(({ data }) => data);
	const organisation = records.find(({ kind }) => kind === "organisation");
	const now = () => new Date().toISOString();
	const email = "lan@vi-du.example";
	const person = await enter(
		{
			accounts: accountStore(stage.client, tables.ACCOUNTS_TABLE),
			now,
			appointments: [{ email, members: [organisation?.id ?? ""] }],
		},
		{ sub: "cold", email, email_verified: true },
	);
	const sessions = sessionStore(stage.client, tables.ACCOUNTS_TABLE);
	const cookie = await openSession({ sessions, now }, person);

	const provinces = JSON.stringify(buildProvinces(referenceOf(records)));
	const site = createServer((asked, answer) => {
		answer.statusCode = asked.url === provincesPath() ? 200 : 404;
		answer.end(provinces);
	});
	await new Promise<void>((done) => {
		site.listen(0, "127.0.0.1", done);
	});
	const { port } = site.address() as AddressInfo;
	const SITE_ORIGIN = `http://127.0.0.1:${port}`;
	const environment = {
		...tables,
		SITE_ORIGIN,
		SITE_BUCKET: catalogue.site.name,
		MEDIA_BUCKET: "cold-media",
		SHEETS_BUCKET: "cold-sheets",
		EDGE_TOKEN: "cold-token",
		ISSUER: SITE_ORIGIN,
		CLIENT_ID: "cold",
		APPOINTMENTS: "[]",
	};
	return {
		/** A function of the template as it would start here. */
		functionOf: (name: string) =>
			stage.settingsOf(`${name}/Function`, environment),
		cookie: `__Host-phien=${cookie}`,
		close: () => site.close(),
	};
};

/** A request as the gateway hands it on. */
export const gatewayEvent = (path: string, cookies: string[] = []) => ({
	version: "2.0",
	routeKey: "$default",
	rawPath: path,
	rawQueryString: "",
	cookies,
	headers: { accept: "application/json", host: "localhost" },
	requestContext: {
		http: { method: "GET", path, sourceIp: "127.0.0.1", userAgent: "" },
		requestId: "bench",
		domainName: "localhost",
		stage: "$default",
	},
	isBase64Encoded: false,
});
