import { logger } from "../platform/logger.ts";
import { projectDeps } from "./deps.ts";
import { ProjectEnv, ScheduledJob } from "./env.ts";
import { runJob } from "./run-job.ts";

const deps = projectDeps(ProjectEnv.parse(process.env));

export const handler = async (event: unknown): Promise<void> => {
	const job = ScheduledJob.parse(event);
	await runJob(deps, job);
	logger.info("did a job", job);
};
