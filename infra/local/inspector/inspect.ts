import type { IncomingMessage, ServerResponse } from "node:http";
import type { LocalCloud } from "../cloud.ts";

export async function inspect(
	_cloud: LocalCloud,
	_request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	response.writeHead(404).end();
}
