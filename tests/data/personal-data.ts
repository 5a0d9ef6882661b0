import { createHash } from "node:crypto";
import { fold } from "../../shared/text/fold.ts";

/**
 * Names of persons that the sources print and that must not be kept, so not here either: only the
 * beginning of the SHA-256 of the folded name.
 */
const NAMES_NOT_KEPT = new Set([
	"6817ebf05c77f527",
	"563639935927aa2b",
	"603e78a582776016",
	"76a0832bb07ed3d0",
	"5a8e52fb16d6b6fd",
	"796701c62002420f",
	"275b44a7e4021015",
	"591ca7e80ad85c63",
	"763d709757b52458",
]);

const PHONE = /(?<![\d.,])(?:\+84|0)(?:[\s.-]?\d){9,10}(?!\d)/;
const EMAIL = /[^\s@"]+@[^\s@"]+\.[a-z]{2,}/i;

/** Kinds of personal data found in a text. `notKept` is for the test of this function itself. */
export function personalDataIn(
	text: string,
	notKept: ReadonlySet<string> = NAMES_NOT_KEPT,
): string[] {
	const found: string[] = [];
	if (PHONE.test(text)) found.push("phone");
	if (EMAIL.test(text)) found.push("e-mail");
	const words = fold(text).split(" ");
	const sequences = words.flatMap((_, at) =>
		[2, 3].map((length) => words.slice(at, at + length).join(" ")),
	);
	if (sequences.some((name) => notKept.has(shortHash(name))))
		found.push("name");
	return found;
}

export function shortHash(foldedName: string): string {
	return createHash("sha256").update(foldedName).digest("hex").slice(0, 16);
}

/** What carries long numbers of its own, which now and then look like a phone's: addresses of pages and prints of files. */
const NUMBERED = new Set(["url", "checksumValue"]);

/** Every text inside a value but those. */
export function textsIn(value: unknown): string[] {
	if (typeof value === "string") return [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		NUMBERED.has(key) ? [] : textsIn(inner),
	);
}
