/**
 * Letters without their marks, in lower case. đ does not decompose, so it is mapped by hand,
 * and with it the Icelandic letter (Ð, ð) that looks the same and is often pasted for it.
 */
export function withoutMarks(text: string): string {
	return text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/\p{M}|\p{Default_Ignorable_Code_Point}/gu, "")
		.replace(/[đð]/g, "d");
}

/**
 * The search key of a text: no marks, lower case, words separated by one space.
 *
 * y and i are one where both spellings are in use: after a consonant (`Mỹ` = `Mĩ`, `mỳ` = `mì`,
 * `ký` = `kí`) and after `qu` (`quý` = `quí`). Not after another vowel, where they are two
 * sounds (`tay` and `tai`, `cay` and `cải`), nor at the head of a word (`Yên`). The rule looks
 * only backwards, so the key of a half-typed word begins the key of the whole word.
 *
 * Use the same function on the index and on the question. Idempotent. Not for addresses:
 * `slugify` keeps the y.
 */
export function fold(text: string): string {
	return withoutMarks(text)
		.replace(/(?<=[bcdfghjklmnpqrstvwxz]|qu)y/g, "i")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
