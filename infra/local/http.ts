import {
	createServer,
	type IncomingMessage,
	type Server,
	type ServerResponse,
} from "node:http";

export type LocalServer = {
	port: number;
	origin: string;
	close(): Promise<void>;
};
export type Answer = (
	request: IncomingMessage,
	response: ServerResponse,
) => Promise<void>;

/** Somebody sends more than will be kept in memory. */
export class TooLong extends Error {}

/** Reads a request to its end; throws `TooLong` as soon as there is more than so many bytes. */
export async function readBody(
	request: IncomingMessage,
	most = Number.POSITIVE_INFINITY,
): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	for await (const chunk of request) {
		length += chunk.length;
		if (length > most) throw new TooLong();
		chunks.push(Buffer.from(chunk));
	}
	return Buffer.concat(chunks);
}

/**
 * Listens on this machine only (never on the network: nothing here asks who is calling).
 * Port 0 takes a free one. Rejects with one plain sentence where the port is taken.
 */
export async function serve(answer: Answer, port = 0): Promise<LocalServer> {
	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => {
			if (!response.headersSent)
				response.writeHead(500, {
					"content-type": "text/plain; charset=utf-8",
				});
			response.end(`The local cloud failed: ${String(error)}`);
		});
	});
	server.keepAliveTimeout = 60_000;
	await listen(server, port);
	const address = server.address();
	const actual = typeof address === "object" && address ? address.port : port;
	return {
		port: actual,
		origin: `http://127.0.0.1:${actual}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once("error", (error: NodeJS.ErrnoException) => {
			reject(error.code === "EADDRINUSE" ? new PortTaken(port) : error);
		});
		server.listen(port, "127.0.0.1", () => resolve());
	});
}

export class PortTaken extends Error {
	constructor(port: number) {
		super(
			`Port ${port} is already in use: stop what uses it, or choose another with PORT=8081 npm start.`,
		);
	}
}
