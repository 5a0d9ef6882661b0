import { createServer, type IncomingMessage, request } from "node:http";
import type { Socket } from "node:net";

/** `gone`: connections are cut. `stuck`: nothing ever comes back for pages. */
export type Weather = "good" | "gone" | "stuck";

export type WeakNetwork = {
	/** The site, as it is reached through this network. */
	origin: string;
	weather: Weather;
	/** Addresses that were asked for through it. */
	asked: string[];
	stop: () => void;
};

const isHtml = ({ headers }: IncomingMessage) =>
	headers["content-type"]?.startsWith("text/html");

/**
 * A road to the site that can break. A service worker has connections of its own, which a browser's "offline" switch may
 * or may not reach; this one they all take.
 */
export const openWeakNetwork = async (target: string): Promise<WeakNetwork> => {
	const sockets = new Set<Socket>();
	const server = createServer((incoming, outgoing) => {
		const path = incoming.url ?? "/";
		network.asked.push(path);
		if (network.weather === "gone") {
			outgoing.destroy();
			return;
		}
		const isPage = (incoming.headers.accept ?? "").startsWith("text/html");
		if (network.weather === "stuck" && isPage) return;
		const { host, ...headers } = incoming.headers;
		const onward = request(
			new URL(path, target),
			{ method: incoming.method, headers },
			(answer) => {
				outgoing.writeHead(answer.statusCode ?? 502, {
					...answer.headers,
					// As a minute later: pages are good for one, and then have to be asked for again.
					...(isHtml(answer) && { "cache-control": "max-age=0" }),
				});
				answer.pipe(outgoing);
			},
		);
		onward.on("error", () => outgoing.destroy());
		incoming.pipe(onward);
	});
	server.on("connection", (socket) => {
		sockets.add(socket);
		socket.once("close", () => sockets.delete(socket));
	});
	await new Promise<void>((done) => {
		server.listen(0, "127.0.0.1", done);
	});
	const address = server.address();
	if (typeof address !== "object" || !address)
		throw new Error("The network has no address.");
	const network: WeakNetwork = {
		origin: `http://127.0.0.1:${address.port}`,
		weather: "good",
		asked: [],
		stop: () => {
			for (const socket of sockets) socket.destroy();
			server.close();
		},
	};
	return network;
};
