const BLANK = /[\t-\r\u0085\u2028\u2029\p{Zs}]+/gu;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * One line of text as it is stored: NFC, trimmed, one plain space wherever there was any white
 * space (no-break spaces too); zero-width, direction and control characters and halves of
 * surrogate pairs are dropped. Idempotent.
 */
export function tidy(text: string): string {
	// Unseen characters go before NFC: one between a letter and its mark would keep them apart.
	return text
		.replace(BLANK, " ")
		.replace(UNSEEN, "")
		.normalize("NFC")
		.replace(/ {2,}/g, " ")
		.trim();
}
