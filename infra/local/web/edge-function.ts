import { createContext, Script } from "node:vm";
import * as z from "zod";

const Headers = z.record(z.string(), z.object({ value: z.string() }).loose());
const EdgeRequest = z.object({
	method: z.string(),
	uri: z.string(),
	querystring: z.record(z.string(), z.unknown()),
	headers: Headers,
	cookies: z.record(z.string(), z.unknown()),
});
const EdgeResponse = z.object({
	statusCode: z.number(),
	statusDescription: z.string().optional(),
	headers: Headers.default({}),
	body: z
		.union([z.string(), z.object({ data: z.string() }).loose()])
		.optional(),
});
export type EdgeRequest = z.infer<typeof EdgeRequest>;
export type EdgeResponse = z.infer<typeof EdgeResponse>;

/** A function of the edge may use next to no time; here a little more, because this machine is slower than it looks. */
const MOST_MS = 2_000;

/** A CloudFront function from the template, in a context that has nothing but the language. */
export class EdgeFunction {
	readonly name: string;
	readonly #call: (event: object) => Promise<unknown>;

	constructor(name: string, code: string) {
		this.name = name;
		const context = createContext(
			{ input: "" },
			{ codeGeneration: { strings: false, wasm: false } },
		);
		new Script(code, { filename: `${name}.js` }).runInContext(context, {
			timeout: MOST_MS,
		});
		const run = new Script(
			"Promise.resolve(handler(JSON.parse(input))).then(JSON.stringify)",
			{ filename: `${name}.js` },
		);
		this.#call = async (event) => {
			context.input = JSON.stringify(event);
			const answer: unknown = await run.runInContext(context, {
				timeout: MOST_MS,
			});
			return JSON.parse(String(answer));
		};
	}

	/** Gives back the changed request, or a response that ends the visit at the edge. */
	async onRequest(
		request: EdgeRequest,
		viewer: string,
	): Promise<EdgeRequest | EdgeResponse> {
		const answer = await this.#call(
			this.#event("viewer-request", { request, viewer: { ip: viewer } }),
		);
		return z.union([EdgeResponse, EdgeRequest]).parse(answer);
	}

	async onResponse(
		request: EdgeRequest,
		response: EdgeResponse,
	): Promise<EdgeResponse> {
		return EdgeResponse.parse(
			await this.#call(this.#event("viewer-response", { request, response })),
		);
	}

	#event(eventType: string, rest: object): object {
		return {
			version: "1.0",
			context: {
				distributionDomainName: "localhost",
				distributionId: "LOCAL",
				eventType,
				requestId: "local",
			},
			viewer: { ip: "127.0.0.1" },
			...rest,
		};
	}
}
