import type { IncomingMessage, ServerResponse } from "node:http";
import type { AdapterPayload, Provider } from "oidc-provider";
import { readBody } from "../http.ts";
import { Accounts } from "./accounts.ts";
import { choicePage } from "./choice-page.ts";
import { Memory } from "./memory.ts";
import { makeProvider, SESSION_COOKIE } from "./provider.ts";

/** Where the issuer stands on this machine's one server. */
export const ISSUER_PATH = "/_local/issuer";

export type IssuerClient = {
	id: string;
	callbacks: string[];
	afterSignOut: string[];
	scopes: string[];
};

/**
 * Stands for Cognito: an OpenID provider with the people of the demonstration. It knows the clients
 * of the template and their addresses; an address that the template does not name is refused.
 */
export class LocalIssuer {
	readonly address: string;
	readonly #clients = new Map<string, AdapterPayload>();
	readonly #accounts = new Accounts();
	readonly #memory = new Memory();
	#provider: Promise<Provider> | undefined;

	constructor(origin: string) {
		this.address = `${origin}${ISSUER_PATH}`;
	}

	register({ id, callbacks, afterSignOut, scopes }: IssuerClient): void {
		this.#clients.set(id, {
			client_id: id,
			token_endpoint_auth_method: "none",
			grant_types: ["authorization_code"],
			response_types: ["code"],
			redirect_uris: callbacks,
			post_logout_redirect_uris: afterSignOut,
			scope: scopes.join(" "),
		});
	}

	/** Answers a request below `/_local/issuer`. */
	async answer(
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const originalUrl = request.url ?? "/";
		const url = new URL(originalUrl, this.address);
		const path = url.pathname.slice(ISSUER_PATH.length);
		if (path === "/session/end") return this.#signOut(url, request, response);
		this.#provider ??= makeProvider({
			issuer: this.address,
			clients: this.#clients,
			accounts: this.#accounts,
			memory: this.#memory,
		});
		const provider = await this.#provider;
		if (path.startsWith("/interaction/"))
			return this.#choose(provider, url, request, response);
		// Where it is mounted, said the way its library reads it.
		Object.assign(request, { originalUrl });
		request.url = `${path}${url.search}`;
		// A hint says who signs in now, whoever was here before.
		if (path === "/auth" && url.searchParams.has("login_hint"))
			this.#forgetSession(request);
		await provider.callback()(request, response);
	}

	/** Who is it? A hint answers at once; otherwise the person chooses. */
	async #choose(
		provider: Provider,
		url: URL,
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const body =
			request.method === "POST"
				? new URLSearchParams((await readBody(request)).toString("utf8"))
				: undefined;
		const { params } = await provider.interactionDetails(request, response);
		if (body?.has("cancel"))
			return provider.interactionFinished(request, response, {
				error: "access_denied",
				error_description: "the person chose not to sign in",
			});
		const hint = params.login_hint;
		const typed = body?.get("email") ?? hint;
		const account =
			typeof typed === "string" ? this.#accounts.enter(typed) : undefined;
		if (account)
			return provider.interactionFinished(request, response, {
				login: { accountId: account.subject },
			});
		response
			.writeHead(200, {
				"content-type": "text/html; charset=utf-8",
				"cache-control": "no-store",
			})
			.end(
				choicePage(url.pathname, typeof typed === "string" ? typed : undefined),
			);
	}

	/** At once, as Cognito does; the library would ask first, with a script. */
	#signOut(
		url: URL,
		request: IncomingMessage,
		response: ServerResponse,
	): Promise<void> {
		const client = this.#clients.get(url.searchParams.get("client_id") ?? "");
		const wanted = url.searchParams.get("post_logout_redirect_uri") ?? "";
		if (!client?.post_logout_redirect_uris?.includes(wanted)) {
			response
				.writeHead(400, { "content-type": "text/plain; charset=utf-8" })
				.end("The template names no such client or address to go to.\n");
			return Promise.resolve();
		}
		this.#forgetSession(request);
		response
			.writeHead(303, {
				location: wanted,
				"set-cookie": `${SESSION_COOKIE}=; Path=${ISSUER_PATH}; Max-Age=0; HttpOnly; SameSite=Lax`,
			})
			.end();
		return Promise.resolve();
	}

	#forgetSession({ headers }: IncomingMessage): void {
		const session = new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(
			headers.cookie ?? "",
		)?.[1];
		if (session) this.#memory.forget("Session", session);
	}
}
