import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** `per_01jd…`: 48 bits of time and 80 of chance in 26 letters (as a ULID), so that ids sort by their making. */
export const newId = (prefix: string, at: string): string => {
	const time = Buffer.alloc(6);
	time.writeUIntBE(Date.parse(at), 0, 6);
	return `${prefix}_${base32(Buffer.concat([time, randomBytes(10)]))}`;
};

/** `p7k2m9x0q4d`: for what stands in public addresses, so short; 50 bits of chance. */
export const newCode = (prefix: string): string =>
	prefix + [...randomBytes(10)].map((byte) => ALPHABET[byte & 31]).join("");

/** A secret of 256 bits that fits a cookie or an address. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

const base32 = (bytes: Buffer): string => {
	let value = BigInt(`0x${bytes.toString("hex")}`);
	let text = "";
	for (let at = 0; at < 26; at++) {
		text = (ALPHABET[Number(value & 31n)] ?? "") + text;
		value >>= 5n;
	}
	return text;
};
