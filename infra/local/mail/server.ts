import type { IncomingMessage, Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import * as z from "zod";
import { type Access, accessKeyOf } from "../access/access.ts";
import { type LocalServer, readBody, serve } from "../http.ts";
import { type Letter, Store } from "./letter.ts";

export type MailService = {
	origin: string;
	/** ARNs of what a letter may name, by the name it uses. */
	configurationSets: Map<string, string>;
	/** Newest first. */
	letters(): Promise<Letter[]>;
	close(): Promise<void>;
};

const SEND = "/v2/email/outbound-emails";
const Asked = z.object({
	FromEmailAddress: z.string(),
	ConfigurationSetName: z.string(),
});

/** For templates that send no mail. */
export const NO_MAIL: MailService = {
	origin: "",
	configurationSets: new Map(),
	letters: async () => [],
	close: async () => undefined,
};

/** SES says no like this; the SDK makes an error of it. */
class MailRefusal extends Error {
	readonly code: string;
	readonly status: number;
	constructor(code: string, message: string, status = 400) {
		super(message);
		this.code = code;
		this.status = status;
	}
}

/**
 * SES v2 for the functions' own SDK: who may send is looked at here, the letters are taken by
 * `aws-ses-v2-local`, which is started by the first of them. A letter must name a configuration set
 * of the template: without one nobody would hear that it came back.
 */
export async function serveMail(
	access: Access,
	identityArn: (domain: string) => string,
): Promise<MailService> {
	const configurationSets = new Map<string, string>();
	let started: Promise<LocalServer> | undefined;

	async function pass(request: IncomingMessage): Promise<Response> {
		if (request.method !== "POST" || request.url !== SEND)
			throw new MailRefusal(
				"UnknownOperationException",
				`SES on this machine does not know ${request.method} ${request.url}.`,
				404,
			);
		const body = (await readBody(request)).toString("utf8");
		const { FromEmailAddress, ConfigurationSetName } = Asked.parse(
			JSON.parse(body),
		);
		const set = configurationSets.get(ConfigurationSetName);
		if (!set)
			throw new MailRefusal(
				"NotFoundException",
				`Configuration set <${ConfigurationSetName}> does not exist.`,
				404,
			);
		for (const arn of [identityArn(domainOf(FromEmailAddress)), set]) {
			const denied = access.refuses(accessKeyOf(request), "ses:SendEmail", arn);
			if (denied) throw new MailRefusal("AccessDeniedException", denied, 403);
		}
		started ??= startStore();
		return fetch((await started).origin + SEND, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				authorization: request.headers.authorization ?? "",
			},
			body,
		});
	}

	const server = await serve(async (request, response) => {
		response.setHeader("content-type", "application/json");
		try {
			const answer = await pass(request);
			response.writeHead(answer.status).end(await answer.text());
		} catch (error) {
			const refused = error instanceof MailRefusal;
			const code = refused
				? error.code
				: error instanceof z.ZodError
					? "BadRequestException"
					: "InternalServiceErrorException";
			response.setHeader("x-amzn-errortype", code);
			response.statusCode = refused
				? error.status
				: code === "BadRequestException"
					? 400
					: 500;
			response.end(JSON.stringify({ message: String(error) }));
		}
	});
	return {
		origin: server.origin,
		configurationSets,
		letters: async () => {
			if (!started) return [];
			const kept = await fetch(`${(await started).origin}/store`);
			return Store.parse(await kept.json()).emails.reverse();
		},
		close: async () => {
			await server.close();
			await (await started)?.close();
		},
	};
}

/** `Tên <no-reply@mien.vn>` or the bare address. */
function domainOf(from: string): string {
	return /@([^\s>]+)>?$/.exec(from)?.[1] ?? from;
}

/** The library on a port of its own, for this machine only, with an empty mailbox. */
async function startStore(): Promise<LocalServer> {
	const load = createRequire(import.meta.url);
	const library: typeof import("aws-ses-v2-local") = load("aws-ses-v2-local");
	const server: Server = await library.default({ host: "127.0.0.1", port: 0 });
	const { port } = server.address() as AddressInfo;
	const origin = `http://127.0.0.1:${port}`;
	// The library keeps its letters beside its server, not in it.
	await fetch(`${origin}/clear-store`, { method: "POST" });
	return {
		port,
		origin,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
