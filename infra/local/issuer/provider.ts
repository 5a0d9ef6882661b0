import { generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import type { AdapterPayload, Provider } from "oidc-provider";
import { html, page } from "../inspector/html.ts";
import type { Accounts } from "./accounts.ts";
import type { Memory } from "./memory.ts";

export const SESSION_COOKIE = "_local_issuer";
const MINUTE = 60;

/** As long as Cognito's pages remember who signed in. */
const SESSION_SECONDS = 60 * MINUTE;

export type ProviderParts = {
	issuer: string;
	clients: ReadonlyMap<string, AdapterPayload>;
	accounts: Accounts;
	memory: Memory;
};

/** The protocol itself, by a maintained library. Loaded when somebody first signs in: a start need not wait for it. */
export async function makeProvider(parts: ProviderParts): Promise<Provider> {
	const { issuer, clients, accounts, memory } = parts;
	const path = new URL(issuer).pathname;
	const { Provider } = await import("oidc-provider");
	const { privateKey } = await promisify(generateKeyPair)("rsa", {
		modulusLength: 2048,
	});
	return new Provider(issuer, {
		adapter: (name) => memory.adapter(name, clients),
		jwks: {
			keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig" }],
		},
		pkce: { required: () => true },
		responseTypes: ["code"],
		scopes: ["openid", "email", "profile"],
		claims: { email: ["email", "email_verified"], profile: ["name"] },
		// As Cognito does: the id token says who it is, without a second question.
		conformIdTokenClaims: false,
		clientAuthMethods: ["none"],
		features: {
			devInteractions: { enabled: false },
			rpInitiatedLogout: { enabled: true },
		},
		cookies: {
			keys: [randomBytes(32)],
			names: { session: SESSION_COOKIE },
			// Nothing of the issuer's reaches the pages of the service, and nothing of theirs comes here.
			long: { path, httpOnly: true, sameSite: "lax" },
			short: { httpOnly: true, sameSite: "lax" },
		},
		interactions: { url: (_, { uid }) => `${path}/interaction/${uid}` },
		ttl: {
			AccessToken: 5 * MINUTE,
			AuthorizationCode: MINUTE,
			Grant: SESSION_SECONDS,
			IdToken: 5 * MINUTE,
			Interaction: 15 * MINUTE,
			Session: SESSION_SECONDS,
		},
		findAccount: (_, subject) => {
			const account = accounts.find(subject);
			if (!account) return undefined;
			const { email, name } = account;
			return {
				accountId: subject,
				claims: () => ({ sub: subject, email, email_verified: true, name }),
			};
		},
		// Whoever signs in has agreed: there is one service here, and it is our own.
		loadExistingGrant: async ({ oidc }) => {
			const grant = new oidc.provider.Grant({
				clientId: oidc.client?.clientId,
				accountId: oidc.session?.accountId,
			});
			grant.addOIDCScope("openid email profile");
			await grant.save();
			return grant;
		},
		clientBasedCORS: () => false,
		renderError: (context, { error, error_description: why }) => {
			context.type = "html";
			context.body = page(
				"Không đăng nhập được",
				html`<p>${error}: ${why ?? ""}</p><p><a href="/">Về trang Chợ Phiên</a></p>`,
			);
		},
	});
}
