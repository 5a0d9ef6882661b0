import { webDeps } from "./deps.ts";
import { WebEnv } from "./env.ts";
import { webHandler } from "./routes.ts";

export const handler = webHandler(webDeps(WebEnv.parse(process.env)));
