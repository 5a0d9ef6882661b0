import { FILE_LIMITS } from "../../shared/imports/limits.ts";
import { Refusal } from "../../shared/refusals/refusal.ts";

/** Text of a UTF-8 file, without its byte order mark. Refuses anything else, and too much of it. */
export async function* decode(
	bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let seen = 0;
	try {
		for await (const chunk of bytes) {
			seen += chunk.byteLength;
			if (seen > FILE_LIMITS.bytes)
				throw new Refusal("imports.too_large", {
					limit: String(FILE_LIMITS.bytes / 2 ** 20),
				});
			const text = decoder.decode(chunk, { stream: true });
			// A NUL is valid UTF-8 and no text: it is what UTF-16 looks like from here.
			if (text.includes("\0")) throw new Refusal("imports.not_utf8");
			yield text;
		}
		yield decoder.decode();
	} catch (error) {
		throw error instanceof TypeError ? new Refusal("imports.not_utf8") : error;
	}
}

/** Lines without their ends. Refuses a line that is longer than a row may be. */
export async function* lines(
	text: AsyncIterable<string>,
): AsyncGenerator<string> {
	let rest = "";
	for await (const chunk of text) {
		const parts = (rest + chunk).split("\n");
		rest = parts.pop() ?? "";
		for (const line of [...parts, rest])
			if (line.length > FILE_LIMITS.lineBytes)
				throw new Refusal("imports.line_too_long");
		yield* parts;
	}
	if (rest !== "") yield rest;
}
