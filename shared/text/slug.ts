import { withoutMarks } from "./fold.ts";

const LONGEST = 80;
/** `mục`: for a name without one Latin letter or digit. An address also carries the id. */
const FALLBACK = "muc";

/**
 * The readable part of an address: `Phường Đông Kinh` → `phuong-dong-kinh`. Latin letters and
 * digits only, words joined by `-`, at most 80 characters and cut between words. Never empty.
 */
export function slugify(text: string): string {
	const words = withoutMarks(text)
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
	return shorten(words) || FALLBACK;
}

function shorten(slug: string): string {
	if (slug.length <= LONGEST) return slug;
	const end = slug.lastIndexOf("-", LONGEST);
	return slug.slice(0, end > 0 ? end : LONGEST);
}
