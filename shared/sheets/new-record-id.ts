const PRIME = 0x100000001b3n;
const OFFSET = 0xcbf29ce484222325n;
const BITS = (1n << 64n) - 1n;

/** FNV-1a, 64 bits: the same text gives the same id on every machine. Not for secrets. */
const print = (text: string): string => {
	let hash = OFFSET;
	for (const byte of new TextEncoder().encode(text))
		hash = ((hash ^ BigInt(byte)) * PRIME) & BITS;
	return hash.toString(36).padStart(13, "0");
};

/**
 * The id of something that a spreadsheet names and the directory does not have. It depends on what
 * the thing is called and on nothing else, so the same sheet imported again finds its own records.
 */
export const newRecordId = (
	letter: "h" | "p" | "c" | "b",
	...parts: string[]
): string => `${letter}${print(parts.join("\n"))}`;
