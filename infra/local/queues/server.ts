import type { IncomingMessage } from "node:http";
import * as z from "zod";
import { type Access, accessKeyOf } from "../access/access.ts";
import { type LocalServer, readBody, serve } from "../http.ts";
import { QueueRefusal } from "./message.ts";
import { OPERATIONS } from "./protocol.ts";
import type { WorkQueue } from "./queue.ts";

const Target = z
	.object({ QueueUrl: z.string().optional(), QueueName: z.string().optional() })
	.loose();

/** SQS over HTTP (AWS JSON 1.0) for the functions' own SDK. Queues are found by the name at the end of their address. */
export async function serveQueues(
	access: Access,
): Promise<LocalServer & { queues: Map<string, WorkQueue> }> {
	const queues = new Map<string, WorkQueue>();

	async function answer(request: IncomingMessage): Promise<object> {
		const name = String(request.headers["x-amz-target"] ?? "").replace(
			/^AmazonSQS\./,
			"",
		);
		const operation = OPERATIONS[name];
		if (!operation)
			throw new QueueRefusal(
				"UnsupportedOperation",
				`SQS on this machine does not know ${name}.`,
			);
		const input: unknown = JSON.parse(
			(await readBody(request)).toString("utf8"),
		);
		const { QueueUrl, QueueName } = Target.parse(input);
		const queue = queues.get(QueueName ?? QueueUrl?.split("/").at(-1) ?? "");
		if (!queue)
			throw new QueueRefusal(
				"QueueDoesNotExist",
				"The specified queue does not exist.",
			);
		const action = `sqs:${name.replace(/Batch$/, "")}`;
		const denied = access.refuses(
			accessKeyOf(request),
			action,
			queue.settings.arn,
		);
		if (denied) throw new QueueRefusal("AccessDenied", denied);
		return operation(queue, input);
	}

	const server = await serve(async (request, response) => {
		response.setHeader("content-type", "application/x-amz-json-1.0");
		try {
			response.end(JSON.stringify(await answer(request)));
		} catch (error) {
			const refused = error instanceof QueueRefusal;
			const code = refused
				? error.code
				: error instanceof z.ZodError
					? "InvalidParameterValue"
					: "InternalError";
			response.statusCode =
				code === "InternalError" ? 500 : code === "AccessDenied" ? 403 : 400;
			response.setHeader("x-amzn-errortype", code);
			response.end(
				JSON.stringify({
					__type: `com.amazonaws.sqs#${code}`,
					message: String(error),
				}),
			);
		}
	});
	return { ...server, queues };
}
