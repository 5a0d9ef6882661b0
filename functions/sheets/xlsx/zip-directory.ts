import { Refusal } from "../../../shared/refusals/refusal.ts";
import { SHEET_LIMITS } from "../../../shared/sheets/limits.ts";

/** One file inside a zip, as its directory describes it. */
export type ZipEntry = {
	name: string;
	offset: number;
	packed: number;
	unpacked: number;
	method: number;
};

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 2_000;
/** Old Excel files, and new ones with a password, lie in this container instead of a zip. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const broken = () => new Refusal("sheets.broken_file");

/**
 * The directory at the end of a zip, by name. Refuses what is no zip (`sheets.broken_file`,
 * `sheets.old_excel`) and what says of itself that it unpacks too large, before a byte is unpacked.
 */
export const zipDirectory = (bytes: Buffer): Map<string, ZipEntry> => {
	if (bytes.subarray(0, OLE.length).equals(OLE))
		throw new Refusal("sheets.old_excel");
	const end = endOf(bytes);
	const count = bytes.readUInt16LE(end + 10);
	let at = bytes.readUInt32LE(end + 16);
	if (count > MOST_ENTRIES) throw broken();
	const entries = new Map<string, ZipEntry>();
	let unpacked = 0;
	for (let index = 0; index < count; index++) {
		if (at + 46 > end || bytes.readUInt32LE(at) !== ENTRY) throw broken();
		const entry = readEntry(bytes, at);
		if (entry.offset + entry.packed > bytes.length || entries.has(entry.name))
			throw broken();
		unpacked += entry.unpacked;
		entries.set(entry.name, entry);
		at +=
			46 +
			bytes.readUInt16LE(at + 28) +
			bytes.readUInt16LE(at + 30) +
			bytes.readUInt16LE(at + 32);
	}
	if (unpacked > SHEET_LIMITS.unpackedBytes) throw tooLarge();
	return entries;
};

export const tooLarge = () =>
	new Refusal("sheets.unpacks_too_large", {
		limit: String(SHEET_LIMITS.unpackedBytes / 2 ** 20),
	});

const endOf = (bytes: Buffer): number => {
	const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
	for (let at = bytes.length - END_LENGTH; at >= first; at--)
		if (bytes.readUInt32LE(at) === END) return at;
	throw broken();
};

const readEntry = (bytes: Buffer, at: number): ZipEntry => {
	// Bit 0: encrypted.
	if ((bytes.readUInt16LE(at + 8) & 1) === 1)
		throw new Refusal("sheets.old_excel");
	const length = bytes.readUInt16LE(at + 28);
	return {
		method: bytes.readUInt16LE(at + 10),
		packed: bytes.readUInt32LE(at + 20),
		unpacked: bytes.readUInt32LE(at + 24),
		offset: bytes.readUInt32LE(at + 42),
		// Some writers on Windows put `\` where the standard has `/`.
		name: bytes
			.toString("utf8", at + 46, at + 46 + length)
			.replaceAll("\\", "/"),
	};
};
