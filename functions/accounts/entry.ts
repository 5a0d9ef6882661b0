import { logger } from "../platform/logger.ts";
import type { SignedInDeps } from "../signed-in/deps.ts";
import { routesOf } from "../signed-in/route.ts";
import { returnPath } from "./sign-in/return-path.ts";

/** Signed out here they are, whether the issuer answers or not. */
const onwards = async ({
	provider,
	origin,
}: Pick<SignedInDeps, "provider" | "origin">): Promise<string> => {
	try {
		return await provider.signOutAddress();
	} catch (error) {
		logger.warn("the issuer does not say where to sign out", {
			error: error as Error,
		});
		return `${origin}/`;
	}
};

/**
 * Two stops for everybody. A form may lead to our own pages only (`form-action 'self'` counts for
 * every step of a redirect), and the issuer is another site: so after a form there is a page first.
 */
export const entryRoutes = routesOf<SignedInDeps>([
	{
		method: "GET",
		path: "/dang-nhap/lai",
		right: "visitor",
		answer: async (_, { query }) => ({
			page: {
				kind: "session_ended",
				signIn: `/dang-nhap?ve=${encodeURIComponent(returnPath(query.ve))}`,
			},
		}),
	},
	{
		method: "GET",
		path: "/dang-xuat/xong",
		right: "visitor",
		answer: async (deps) => ({
			page: { kind: "signed_out", continueAt: await onwards(deps) },
		}),
	},
]);
