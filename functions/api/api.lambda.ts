import { directoryStore } from "../directory/store.ts";
import { dynamo } from "../platform/dynamo.ts";
import { apiHandler } from "./api.ts";
import { ApiEnv } from "./env.ts";

const env = ApiEnv.parse(process.env);

export const handler = apiHandler({
	directory: directoryStore(dynamo, env.DIRECTORY_TABLE),
});
