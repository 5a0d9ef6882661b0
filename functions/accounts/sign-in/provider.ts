import {
	allowInsecureRequests,
	authorizationCodeGrant,
	buildAuthorizationUrl,
	buildEndSessionUrl,
	type Configuration,
	calculatePKCECodeChallenge,
	discovery,
	None,
	randomNonce,
	randomPKCECodeVerifier,
	randomState,
} from "openid-client";
import * as z from "zod";
import { EmailAddress } from "../../../shared/accounts/model.ts";

/** What the issuer vouches for. A name may be missing; an address that is not confirmed is refused later. */
export const Identity = z.object({
	sub: z.string().min(1).max(300),
	email: EmailAddress,
	email_verified: z.union([z.boolean(), z.stringbool()]).default(false),
	name: z.string().max(200).optional(),
});
export type Identity = z.infer<typeof Identity>;

export type Provider = ReturnType<typeof provider>;

/**
 * The OpenID provider, whichever it is: known by its issuer address and our client id alone.
 * Authorization code with PKCE; the id token's signature, issuer, audience, nonce and times are
 * checked by the library. The client is public: PKCE, exact redirect addresses and the cookie that
 * binds an attempt to its browser take the place of a secret that would have to be kept somewhere.
 */
export const provider = ({
	issuer,
	clientId,
	origin,
}: {
	issuer: string;
	clientId: string;
	origin: string;
}) => {
	const redirect = `${origin}/dang-nhap/xong`;
	let known: Promise<Configuration> | undefined;
	const configuration = (): Promise<Configuration> => {
		known ??= discovery(new URL(issuer), clientId, undefined, None(), {
			execute: issuer.startsWith("http://localhost:")
				? [allowInsecureRequests]
				: [],
		}).catch((error: unknown) => {
			// The next visitor tries again.
			known = undefined;
			throw error;
		});
		return known;
	};

	return {
		/** Where to send the browser, and what to remember until it comes back. */
		async begin(hint: string | undefined) {
			const verifier = randomPKCECodeVerifier();
			const remembered = {
				verifier,
				state: randomState(),
				nonce: randomNonce(),
			};
			const address = buildAuthorizationUrl(await configuration(), {
				redirect_uri: redirect,
				scope: "openid email profile",
				code_challenge: await calculatePKCECodeChallenge(verifier),
				code_challenge_method: "S256",
				state: remembered.state,
				nonce: remembered.nonce,
				...(hint === undefined ? {} : { login_hint: hint }),
			});
			return { address: address.href, remembered };
		},

		/** Trades the code for who it is. Throws the library's error for anything that does not fit. */
		async finish(
			query: string,
			remembered: { verifier: string; state: string; nonce: string },
		): Promise<Identity> {
			const tokens = await authorizationCodeGrant(
				await configuration(),
				new URL(`${redirect}?${query}`),
				{
					pkceCodeVerifier: remembered.verifier,
					expectedState: remembered.state,
					expectedNonce: remembered.nonce,
					idTokenExpected: true,
				},
			);
			return Identity.parse(tokens.claims());
		},

		/** Where the browser goes so that the issuer's own session ends too. */
		async signOutAddress(): Promise<string> {
			const config = await configuration();
			if (config.serverMetadata().end_session_endpoint === undefined)
				return `${origin}/`;
			return buildEndSessionUrl(config, {
				client_id: clientId,
				post_logout_redirect_uri: `${origin}/`,
				// Cognito's own name for the same.
				logout_uri: `${origin}/`,
			}).href;
		},
	};
};
