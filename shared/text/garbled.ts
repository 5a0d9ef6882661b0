/** How text was spoiled before it came: by the font of another age, or by a program that did not know its letters. */
export type Garbled = "old_font" | "lost_letters";

/**
 * TCVN3 (.VnTime) out of its font: a sign between two letters (`t¸c`, `N«ng`), or a capital in the
 * middle of a word (`MËt`, `phÈm`).
 */
const TCVN3 =
	/\p{L}[µ¶¸¹¨»¼½¾©®ª«¬]\p{L}|\p{L}[µ¶¸¨](?!\S)|§\p{Ll}|\p{Ll}[ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖØÜÝÞ]|\p{Lu}[ÆÇËÎÏÑÖØÜÞ]\p{Ll}/u;
/** VNI out of its font: pairs of vowels that no Vietnamese word has (`Maät`, `Noâng`, `xaõ`). */
const VNI = /a[âêùøûõïáàåãäéèúüë]|e[âùøûõïåäáàã]|o[âùøûõïåä]|[uôöy][ûøï]/iu;
/** In either, letters that Vietnamese does not have. One may stand in a foreign word; two do not. */
const FOREIGN = /[æçëîïñöøûüþßäå]/giu;
/** UTF-8 that was read as Western text and saved so: `Máº­t`, `sá»‘`, `Ä‘`. */
const TWICE_ENCODED = /á[º»][^\s\w.,;:)]|Æ[°¡]|Ä[‘ƒ\u0090\u0091]|Ã[\u0080-¿]/u;
/** Letters that an encoding could not hold (`M?t ong`, `PH?M`), and the sign for what could not be read. */
const REPLACED = /\p{L}\?\p{Ll}|\p{Lu}\?\p{Lu}|\uFFFD/u;
const ADDRESS = /:\/\/|www\./i;

/** Whether a text is certainly not as somebody wrote it; `undefined` also where it might be. */
export const garbledAs = (text: string): Garbled | undefined => {
	if (TWICE_ENCODED.test(text)) return "lost_letters";
	if (REPLACED.test(text) && !ADDRESS.test(text)) return "lost_letters";
	const isOld = TCVN3.test(text) || VNI.test(text);
	const foreign = text.match(FOREIGN)?.length ?? 0;
	return isOld || foreign > 1 ? "old_font" : undefined;
};
