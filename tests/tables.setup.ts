import type { TestProject } from "vitest/node";
import { startTableService } from "../infra/local/dynamodb/process.ts";

declare module "vitest" {
	interface ProvidedContext {
		tableService: string;
	}
}

/** One DynamoDB Local for all tests that need tables; each test file makes tables of its own. */
export default async (project: TestProject): Promise<() => Promise<void>> => {
	const service = await startTableService("ap-southeast-1");
	project.provide("tableService", service.origin);
	return service.stop;
};
