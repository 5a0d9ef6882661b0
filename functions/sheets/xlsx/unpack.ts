import { createInflateRaw } from "node:zlib";
import { Refusal } from "../../../shared/refusals/refusal.ts";
import { tooLarge, type ZipEntry } from "./zip-directory.ts";

const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

/**
 * Text of one file of the zip, piece by piece. Stops as soon as it is longer than the directory
 * said: the directory was what let it in (`sheets.unpacks_too_large`).
 */
export async function* unpack(
	bytes: Buffer,
	entry: ZipEntry,
): AsyncGenerator<string> {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let seen = 0;
	try {
		for await (const piece of piecesOf(bytes, entry)) {
			seen += piece.byteLength;
			if (seen > entry.unpacked) throw tooLarge();
			yield decoder.decode(piece, { stream: true });
		}
		yield decoder.decode();
	} catch (error) {
		if (error instanceof Refusal) throw error;
		// What zlib or the decoder cannot read is a broken file, not a fault of ours.
		if (error instanceof TypeError || isZlibError(error))
			throw new Refusal("sheets.broken_file");
		throw error;
	}
}

const piecesOf = (
	bytes: Buffer,
	{ offset, packed, method }: ZipEntry,
): AsyncIterable<Buffer> | Iterable<Buffer> => {
	if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL)
		throw new Refusal("sheets.broken_file");
	const start =
		offset +
		30 +
		bytes.readUInt16LE(offset + 26) +
		bytes.readUInt16LE(offset + 28);
	const content = bytes.subarray(start, start + packed);
	if (method === STORED) return [content];
	if (method !== DEFLATED) throw new Refusal("sheets.broken_file");
	const inflate = createInflateRaw();
	inflate.end(content);
	return inflate as AsyncIterable<Buffer>;
};

const isZlibError = (error: unknown): boolean =>
	error instanceof Error &&
	"code" in error &&
	typeof error.code === "string" &&
	error.code.startsWith("Z_");
