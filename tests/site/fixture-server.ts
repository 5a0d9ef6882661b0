import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { Language } from "../../shared/languages/language.ts";
import { localPath } from "../../shared/publishing/local-path.ts";
import { fixtures, ORIGIN } from "./fixtures.ts";
import { renderer } from "./renderer.ts";

const TYPES: Record<string, string> = {
	".css": "text/css",
	".js": "text/javascript",
	".svg": "image/svg+xml",
	".woff2": "font/woff2",
	".png": "image/png",
	".webmanifest": "application/manifest+json",
};
const CSP =
	"default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";

/** Serves every fixture under `/{language}/{its name}`, with the files of the built site. */
export const serveFixtures = async (): Promise<{
	origin: string;
	stop: () => void;
}> => {
	const { render, folder } = await renderer();
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		const [, first, name = ""] = pathname.split("/");
		const language = Language.safeParse(first);
		const document = language.success ? fixtures[name] : undefined;
		if (language.success && document) {
			const page = await render(localPath(document.frame.path, language.data), {
				document,
				origin: ORIGIN,
				language: language.data,
			});
			response
				.setHeader("content-type", "text/html; charset=utf-8")
				.setHeader("content-security-policy", CSP)
				.end(page.html);
			return;
		}
		const type = TYPES[extname(pathname)];
		const file = join(folder, "client", pathname);
		if (type === undefined || !existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		response.setHeader("content-type", type).end(await readFile(file));
	});
	await new Promise<void>((done) => {
		server.listen(0, "127.0.0.1", done);
	});
	const address = server.address();
	const port = typeof address === "object" && address ? address.port : 0;
	return {
		origin: `http://127.0.0.1:${port}`,
		stop: () => server.close(),
	};
};
