import fc from "fast-check";

const LETTERS =
	"aăâbcdđeêfghijklmnoôơpqrstuưvwxyzàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
const PUNCTUATION = "_-‐–—,;:!?.·'\"«»()[]{}§@*/\\&#%•`^°+±÷×<=>|~$";

/** Every letter of both cases, digits, spaces and the punctuation whose order is promised. */
export const ALPHABET = [
	...new Set([
		...LETTERS,
		...LETTERS.toUpperCase(),
		...PUNCTUATION,
		..."0123456789    ",
	]),
];

export const vietnameseText = (maxLength = 16) =>
	fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength });

/** Few letters, so that two words often differ in a tone or a capital only. */
export const nearlyEqualText = fc.string({
	unit: fc.constantFrom(..."aàảãáạAÀâấầdđD oơ"),
	maxLength: 6,
});
