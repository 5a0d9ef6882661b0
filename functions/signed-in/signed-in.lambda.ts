import { signedInDeps } from "./deps.ts";
import { SignedInEnv } from "./env.ts";
import { signedInHandler } from "./routes.ts";

export const handler = signedInHandler(
	signedInDeps(SignedInEnv.parse(process.env)),
);
